import { Text, View } from '@tarojs/components';
import type { AppraisalPage, Appraised } from '@shared/contract/appraisal';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { appraisalText, gradeWords } from '@/text/appraisal';
import type { AppraisalState } from './use-appraisal';

const noteOf = (person: Appraised): string =>
  [person.isFull ? '' : appraisalText.isProbationary, person.hasSelf ? appraisalText.handedIn : appraisalText.notHandedIn, person.isSuggestedUnqualified === true ? appraisalText.suggested : ''].filter((word) => word !== '').join('·');

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
          note={noteOf(person)}
          end={person.grade === undefined ? undefined : <Text className="strong">{gradeWords[person.grade]}</Text>}
          onTap={() => state.open({ is: 'person', person })}
        />
      ))}
    </Card>
    <Text className="note block appraisal-foot">{appraisalText.probationary}</Text>
  </View>
);
