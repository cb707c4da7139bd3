import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useSession } from '@/hooks/use-session';
import { orgKindWords, placeText } from '@/text/places';
import { Sheet } from '../feedback/sheet';
import { Card } from '../parts/card';
import { Icon } from '../parts/icon';
import { Row } from '../parts/row';
import './place-switch.scss';

/** For a person with several organisations: which one is shown, and the sheet 「切换到」. Nothing for the others. */
export const PlaceSwitch = () => {
  const { session, place, choosePlace } = useSession();
  const [isOpen, setOpen] = useState(false);
  const places = session?.person?.places ?? [];
  if (places.length < 2 || place === undefined) return null;
  const others = places.filter((entry) => entry.orgId !== place.orgId);
  const words = others.length === 1 ? placeText.switchToOne(others[0]?.name ?? '') : placeText.switchToOthers(others.length);
  const choose = (orgId: string): void => {
    choosePlace(orgId);
    setOpen(false);
  };
  return (
    <View>
      <View id="switch-place" className="place-switch" role="button" onClick={() => setOpen(true)}>
        <Text>{words}</Text>
        <Icon name="down" size={16} />
      </View>
      <Sheet id="places" isOpen={isOpen} onClose={() => setOpen(false)} title={placeText.switchTo}>
        <Card isFlush>
          {places.map((entry) => (
            <Row
              key={entry.orgId}
              id={`place-${entry.orgId}`}
              title={entry.name}
              note={`${orgKindWords[entry.kind]}·${placeText.plain(entry.posts, entry.kind)}`}
              isStrong={entry.orgId === place.orgId}
              {...(entry.orgId === place.orgId ? { end: <Icon name="check" size={20} /> } : {})}
              onTap={() => choose(entry.orgId)}
            />
          ))}
        </Card>
      </Sheet>
    </View>
  );
};
