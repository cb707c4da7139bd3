import { Text, View } from '@tarojs/components';
import type { DualView, OrganizerView } from '@shared/contract/roster-outlook';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { Row } from '@/components/parts/row';
import { educationWords, outlookText as text, titleWords } from '@/text/outlook';
import { sourceWord, type Outlook } from './months';

const SUITED_SHOWN = 5;

type Learned = DualView['suited'][number];

/** 「孟凡超（硕士、副高）」; what is not registered is not said. */
const learnedWord = ({ name, education, title }: Learned): string => {
  const words = [education === undefined ? '' : educationWords[education], title === undefined ? '' : titleWords[title]].filter(Boolean);
  return words.length === 0 ? name : `${name}（${words.join('、')}）`;
};

const suitedWord = (suited: readonly Learned[]): string =>
  suited.length === 0
    ? text.noSuited
    : text.suited(suited.slice(0, SUITED_SHOWN).map(learnedWord).join('、'), suited.length > SUITED_SHOWN ? suited.length : 0);

const DualRow = ({ line: { orgId, name, secretary, isDual, suited } }: { line: DualView }) => (
  <Row
    id={`dual-${orgId}`}
    title={name}
    note={[secretary === undefined ? text.noSecretary : learnedWord(secretary), ...(isDual ? [] : [suitedWord(suited)])].join('·')}
    end={<Chip word={isDual ? text.dual : text.notDual} icon={isDual ? 'check' : 'triangle'} tone={isDual ? 'done' : 'attn'} />}
  />
);

/** The secretaries of the teachers' branches: those who do not lead in both yet stand first. */
export const DualLeaders = ({ outlook: { dual, cites, citations } }: { outlook: Outlook }) => {
  if (dual.length === 0) return null;
  const done = dual.filter(({ isDual }) => isDual);
  return (
    <View className="outlook-part" id="dual">
      <Section title={text.dualTitle} />
      <Text className="note block outlook-gap">{text.dualCount(done.length, dual.length)}</Text>
      <Card isFlush>
        {[...dual.filter(({ isDual }) => !isDual), ...done].map((line) => (
          <DualRow key={line.orgId} line={line} />
        ))}
      </Card>
      <Text className="mini block outlook-gap">{sourceWord(cites.dual, citations)}</Text>
    </View>
  );
};

const OrganizerRow = ({ line }: { line: OrganizerView }) => {
  const lacks = line.least - line.people.length;
  return (
    <Row
      id={`organizers-${line.orgId}`}
      title={line.name}
      note={`${text.organizers(line)}；${text.held(line.people.map(({ name }) => name))}`}
      end={
        <Chip
          word={lacks > 0 ? text.lacks(lacks) : text.enough}
          icon={lacks > 0 ? 'triangle' : 'check'}
          tone={lacks > 0 ? 'attn' : 'done'}
        />
      }
    />
  );
};

/** How many organisers each general branch has and should have, with their names. */
export const Organizers = ({ outlook: { organizers, organizersAbove, cites, citations } }: { outlook: Outlook }) =>
  organizers.length === 0 && organizersAbove.length === 0 ? null : (
    <View className="outlook-part" id="organizers">
      <Section title={text.organizersTitle} />
      {organizers.length === 0 ? null : (
        <Card isFlush>
          {organizers.map((line) => (
            <OrganizerRow key={line.orgId} line={line} />
          ))}
        </Card>
      )}
      {organizersAbove.length === 0 ? null : (
        <Text className="note block outlook-gap" id="organizers-above">
          {text.above(organizersAbove.map(({ name }) => name).join('、'))}
        </Text>
      )}
      <Text className="mini block outlook-gap">{sourceWord(cites.organizers, citations)}</Text>
    </View>
  );
