import { Text, View } from '@tarojs/components';
import type { AppraisalPage, Appraised } from '@shared/contract/appraisal';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { appraisalText, gradeWords } from '@/text/appraisal';
import type { AppraisalState } from './use-appraisal';

/** Once everybody is graded nobody is told any more that a self-appraisal did not come. */
const selfWord = ({ hasSelf }: Appraised, { state }: AppraisalPage): string =>
  hasSelf ? appraisalText.handedIn : state === 'preparing' || state === 'held' ? appraisalText.notHandedIn : '';

const noteOf = (person: Appraised, page: AppraisalPage): string =>
  [
    person.isFull ? '' : appraisalText.isProbationary,
    selfWord(person, page),
    person.isSuggestedUnqualified === true ? appraisalText.suggested : '',
  ]
    .filter((word) => word !== '')
    .join('·');

/** Whoever takes part, in the order of the roster and of nothing else. */
export const People = ({ page, state }: { page: AppraisalPage; state: AppraisalState }) => (
  <View>
    <Section title={appraisalText.people} />
    <Card isFlush id="people">
      {page.people.map((person, place) => (
        <Row
          key={person.memberId}
          id={`person-${place}`}
          title={person.name}
          note={noteOf(person, page) || undefined}
          end={person.grade === undefined ? undefined : <Text className="strong">{gradeWords[person.grade]}</Text>}
          onTap={() => state.open({ is: 'person', person })}
        />
      ))}
    </Card>
    <Text className="note block appraisal-foot">{appraisalText.probationary}</Text>
  </View>
);
