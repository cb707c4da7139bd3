import { Text, View } from '@tarojs/components';
import { hasWork, phoneMenu } from '@/app/menu';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import type { Place } from '@/hooks/use-session';
import { openPage } from '@/platform/navigation';
import { mineText } from '@/text/mine';

/** The work of the place a person is at, if they may see any. */
export const Work = ({ place }: { place: Place }) => {
  if (!hasWork(place)) return null;
  return (
    <View id="work">
      <Section title={place.kind === 'branch' ? mineText.branchWork : mineText.collegeWork} />
      {phoneMenu(place).map(({ word: group, entries }, at) => (
        <View key={at} className="mine-group">
          {group === undefined ? null : <Text className="note block mine-group-word">{group}</Text>}
          <Card isFlush>
            {entries.map(({ id, icon, word, note, page }) => (
              <Row key={id} id={id} icon={icon} title={word} note={note} onTap={() => openPage(page, { orgId: place.orgId })} />
            ))}
          </Card>
        </View>
      ))}
    </View>
  );
};
