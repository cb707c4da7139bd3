import { Text, View } from '@tarojs/components';
import { dayWord } from '@shared/kernel/time-words';
import { RemoteView } from '@/components/feedback/remote-view';
import { Sheet } from '@/components/feedback/sheet';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button, PrimaryButton } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { refusalWords, wordsOf } from '@/text/errors';
import { tenthsWord } from '@/text/points';
import { schemeText } from '@/text/points-pages';
import { SchemeEdit } from './edit';
import { useScheme, type Scheme, type SchemeState } from './use-scheme';
import './index.scss';
import { groupOfLine, type PointsLine } from '@shared/records/vocabulary/points-lines';

const pointsWord = (tenths: number): string => tenthsWord(tenths).replace('.0', '');

const wordOf = (key: PointsLine) => (groupOfLine(key) === 'deduct' ? schemeText.takes : schemeText.line);

const Lines = ({ scheme }: { scheme: Scheme }) => (
  <View>
    <Section title={schemeText.lines} />
    <Card isFlush id="scheme-lines">
      {scheme.lines.map(({ key, label, tenths, maxTenths }) => (
        <Row
          key={key}
          id={`scheme-${key.replace('.', '-')}`}
          title={label}
          note={wordOf(key)(pointsWord(maxTenths), tenths === null ? null : pointsWord(Math.abs(tenths)))}
        />
      ))}
    </Card>
    <Text className="note block">{schemeText.caps(pointsWord(scheme.bonusMaxTenths), pointsWord(scheme.deductionMaxTenths))}</Text>
    <Text className="note block">{schemeText.rules}</Text>
  </View>
);

const Versions = ({ scheme }: { scheme: Scheme }) =>
  scheme.versions.length === 0 ? null : (
    <View>
      <Section title={schemeText.versions} />
      <Card isFlush id="versions">
        {scheme.versions.map((entry) => (
          <Row
            key={entry.recordId}
            title={schemeText.version(entry.version)}
            note={schemeText.adoptedOn(dayWord(entry.adoptedOn, scheme.today))}
            onTap={() => openPage('activityDetail', { activityId: entry.meetingId })}
          />
        ))}
      </Card>
    </View>
  );

/** Adopted by a general meeting that was held, which is linked. */
const AdoptSheet = ({ state, scheme }: { state: SchemeState; scheme: Scheme }) => {
  const { draft } = scheme;
  return (
    <Sheet id="adopt-sheet" isOpen={state.isAdopting} onClose={state.stay} title={schemeText.adoptTitle}>
      <Text className="confirm-words">{schemeText.adoptWords}</Text>
      {scheme.meetings.length === 0 ? <Say>{schemeText.noMeeting}</Say> : null}
      {draft === undefined
        ? null
        : scheme.meetings.map((meeting) => (
            <Row
              key={meeting.activityId}
              id={`meeting-${meeting.activityId.replace(/[:.]/g, '-')}`}
              title={meeting.title}
              note={dayWord(meeting.day, scheme.today)}
              onTap={() => (state.isBusy ? undefined : void state.adopt(draft, meeting))}
            />
          ))}
      {state.error ? (
        <Say tone="attn" id="adopt-refused">
          {refusalWords(state.error)}
        </Say>
      ) : null}
    </Sheet>
  );
};

const Seen = ({ scheme, state }: { scheme: Scheme; state: SchemeState }) => {
  const { adoptedOn, version } = scheme.inForce;
  return (
    <View className="column">
      <Say id="in-force" tone={adoptedOn === null ? 'plain' : 'done'}>
        {adoptedOn === null ? schemeText.none : schemeText.inForce(dayWord(adoptedOn, scheme.today), version)}
      </Say>
      <Lines scheme={scheme} />
      <Versions scheme={scheme} />
      {scheme.mayWrite ? (
        <View className="scheme-write">
          <Button id="scheme-write" isWide icon="note" onTap={() => void state.edit()}>
            {scheme.draft === undefined ? schemeText.write : schemeText.goOn(scheme.draft.version)}
          </Button>
        </View>
      ) : null}
      <AdoptSheet state={state} scheme={scheme} />
    </View>
  );
};

export default function SchemePage() {
  const state = useScheme();
  const { remote } = state;
  const scheme = remote.content;
  const dock =
    scheme?.draft !== undefined && state.table === undefined ? (
      <Dock>
        <PrimaryButton id="adopt" onTap={state.askAdopt}>
          {schemeText.adopt}
        </PrimaryButton>
      </Dock>
    ) : null;
  return (
    <Page title={scheme === undefined ? schemeText.title : schemeText.titleOf(scheme.year)} dock={dock}>
      <RemoteView remote={remote} skeleton={[6]} wordsOf={wordsOf}>
        {(content) =>
          state.table === undefined ? <Seen scheme={content} state={state} /> : <SchemeEdit state={state} lines={content.lines} />
        }
      </RemoteView>
    </Page>
  );
}
