import { Text, View } from '@tarojs/components';
import { dayOfInstant } from '@shared/kernel/day';
import type { ClaimSlip } from '@shared/contract/binding';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { QrCode } from '@/components/figures/qr-code';
import { Page } from '@/components/frame/page';
import { PrimaryButton } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { linkOfPage, originOfLinks } from '@/platform/device';
import { canPrint, printPage } from '@/platform/print';
import { routes } from '@/routes';
import { slipsText } from '@/text/claim-slips';
import { wordsOf } from '@/text/errors';
import { countOf, useSlips, type Branch, type Sheet, type Slips } from './use-slips';
import './index.scss';

/** About an inch: large enough for any phone, and ten slips go on a sheet of A4. */
const QR_SIZE = 104;

const Slip = ({ slip, sheet }: { slip: ClaimSlip; sheet: Sheet }) => (
  <View className="slip">
    <View className="grow">
      <Text className="slip-name">{slip.name}</Text>
      <Text className="block">{slipsText.group(sheet.branchName, slip.groupName)}</Text>
      <Text className="slip-code" aria-label={slip.code.split('').join(' ')}>
        {`${slip.code.slice(0, 4)} ${slip.code.slice(4)}`}
      </Text>
      <Text className="block">{slipsText.until(dayOfInstant(sheet.expiresAt))}</Text>
      <Text className="block">{slipsText.how}</Text>
    </View>
    <QrCode text={linkOfPage(routes.claim, { code: slip.code })} size={QR_SIZE} />
  </View>
);

/** Whose slip is whose where a name stands twice: on the screen for whoever hands them out, never on the paper. */
const Twins = ({ sheet }: { sheet: Sheet }) => {
  const twins = sheet.slips.flatMap(({ name, groupName, numberEnd }, at) =>
    numberEnd === undefined ? [] : [{ name, groupName, end: numberEnd, place: at + 1 }],
  );
  return twins.length === 0 ? null : (
    <View className="slips-twins">
      <Text className="block">{slipsText.twins}</Text>
      {twins.map((twin) => (
        <Text key={twin.place} className="block">
          {slipsText.twin(twin)}
        </Text>
      ))}
    </View>
  );
};

const Paper = ({ sheets }: { sheets: readonly Sheet[] }) => (
  <View id="slips-paper">
    {sheets.map((sheet) => (
      <View key={sheet.orgId} className="slips-branch">
        <View className="not-printed">
          <Text className="block strong">{sheet.branchName}</Text>
          <Twins sheet={sheet} />
        </View>
        <View className="slips-grid">
          {sheet.slips.map((slip) => (
            <Slip key={slip.code} slip={slip} sheet={sheet} />
          ))}
        </View>
      </View>
    ))}
  </View>
);

const Before = ({ branches, slips }: { branches: readonly Branch[]; slips: Slips }) => {
  const people = branches.reduce((sum, branch) => sum + branch.people, 0);
  const made = countOf(slips.sheets);
  return (
    <View className="stack not-printed">
      <Text className="block" id="slips-what">
        {slipsText.what(branches.length, people)}
        {slipsText.rule}
      </Text>
      <Say>{slipsText.ends}</Say>
      {slips.error ? (
        <Say tone="attn" id="slips-refused">
          {wordsOf(slips.error)}
        </Say>
      ) : null}
      <PrimaryButton id="make-slips" isBusy={slips.isMaking} onTap={() => void slips.make(branches)}>
        {made > 0 ? slipsText.makeAgain : slipsText.make}
      </PrimaryButton>
      {made > 0 ? <Text className="note block">{slipsText.making(made, people)}</Text> : null}
    </View>
  );
};

const Made = ({ sheets }: { sheets: readonly Sheet[] }) => (
  <View className="stack not-printed">
    <Text className="block" id="slips-made">
      {slipsText.made(sheets.length, countOf(sheets))}
    </Text>
    <Say>{slipsText.once}</Say>
    <PrimaryButton id="print-now" icon="print" onTap={printPage}>
      {slipsText.print}
    </PrimaryButton>
  </View>
);

const Wide = () => {
  const slips = useSlips();
  return (
    <RemoteView remote={slips.remote} skeleton={[2]} wordsOf={wordsOf}>
      {(branches) =>
        branches.length === 0 ? (
          <Empty title={slipsText.title} next={slipsText.nobody} />
        ) : (
          <View>
            {slips.isDone(branches) ? <Made sheets={slips.sheets} /> : <Before branches={branches} slips={slips} />}
            <Paper sheets={slips.sheets} />
          </View>
        )
      }
    </RemoteView>
  );
};

export default function ClaimSlipsPage() {
  return (
    <Page title={slipsText.title} wideHead={{ over: slipsText.over }}>
      {canPrint ? <Wide /> : <Empty id="on-phone" title={slipsText.onPhoneTitle} next={slipsText.onPhone(originOfLinks())} />}
    </Page>
  );
}
