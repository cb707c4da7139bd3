import { View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { calendarText } from '@/text/activity';

/** From above: which branches have no theme day in the month, in the order of the college. They are named, not counted against each other. */
export const WithoutThemeDay = ({ branches }: { branches: NonNullable<Out<'activity.calendar'>['withoutThemeDay']> }) => (
  <View className="calendar-without">
    <Card isFlush>
      <Row
        id="without-theme-day"
        icon={branches.length === 0 ? 'check' : 'info'}
        title={branches.length === 0 ? calendarText.allThemeDays : calendarText.withoutThemeDay(branches.length)}
        note={branches.length === 0 ? undefined : branches.map(({ name }) => name).join('、')}
      />
    </Card>
  </View>
);
