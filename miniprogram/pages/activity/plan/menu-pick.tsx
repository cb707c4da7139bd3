import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import type { MenuItem } from '@shared/contract/menu';
import { call } from '@/api/call';
import { RemoteView } from '@/components/feedback/remote-view';
import { Sheet } from '@/components/feedback/sheet';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { Row } from '@/components/parts/row';
import { useRemote } from '@/hooks/use-remote';
import { useParameters } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { menuText } from '@/text/menu';
import type { PlanForm } from './plan-form';

/** Title and agenda of an item; decisions that come back on this agenda stay on it. The kinds stay, unless the item is for none of them. */
export const fromMenu = (form: Pick<PlanForm, 'kinds' | 'agenda' | 'agendaText'>, item: MenuItem): Partial<PlanForm> => {
  const kept = form.agenda.filter((entry) => entry.followUpId !== undefined && form.agendaText.includes(entry.title));
  const agenda = [...kept, ...item.agenda.map(({ title, minutes }) => ({ title, minutes }))].slice(0, 20);
  return {
    title: item.title,
    agenda,
    agendaText: agenda.map(({ title }) => title).join('\n'),
    menuItemId: item.itemId,
    ...(form.kinds.some((kind) => item.kinds.includes(kind)) ? {} : { kinds: item.kinds }),
  };
};

const Items = ({ items, onPick }: { items: readonly MenuItem[]; onPick: (item: MenuItem) => void }) => (
  <View>
    {items.length === 0 ? (
      <Text className="note block" id="menu-empty">
        {menuText.emptyTitle}
      </Text>
    ) : null}
    {items.map((item, place) => (
      <Row
        key={item.itemId}
        id={`menu-${place}`}
        title={item.title}
        note={`${menuText.category(item.category)}·${menuText.agenda(item)}`}
        onTap={() => onPick(item)}
      />
    ))}
  </View>
);

type MenuPickProps = { orgId: string; form: PlanForm; change: (part: Partial<PlanForm>) => void };

/** 从菜单选: a tap opens the menu, a tap takes an item. The menu is fetched only when somebody asks for it. */
export const MenuPick = ({ orgId, form, change }: MenuPickProps) => {
  const asked = useParameters('activityPlan').menu;
  const [isOpen, setOpen] = useState(false);
  const isTaken = useRef(form.menuItemId !== undefined);
  const remote = useRemote(isOpen || asked !== undefined ? orgId : undefined, () => call('menu.read', { orgId }));
  const take = (item: MenuItem): void => {
    change(fromMenu(form, item));
    setOpen(false);
    showNotice({ words: menuText.picked(item.title) });
  };
  // Led here by the menu itself: the item is taken once.
  const led = remote.content?.items.find((item) => item.itemId === asked);
  useEffect(() => {
    if (led === undefined || isTaken.current) return;
    isTaken.current = true;
    change(fromMenu(form, led));
  }, [led, form, change]);
  return (
    <View>
      <Button id="from-menu" kind="quiet" isSmall onTap={() => setOpen(true)}>
        {menuText.pick}
      </Button>
      <Sheet id="menu-sheet" isOpen={isOpen} onClose={() => setOpen(false)} title={menuText.title}>
        <RemoteView remote={remote} skeleton={[4]} wordsOf={wordsOf}>
          {({ items }) => <Items items={items} onPick={take} />}
        </RemoteView>
      </Sheet>
    </View>
  );
};
