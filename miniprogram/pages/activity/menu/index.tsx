import { Text, View } from '@tarojs/components';
import type { MenuItem } from '@shared/contract/menu';
import { kindsWord } from '@shared/text/activity-words';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { TextField } from '@/components/forms/field';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { menuText } from '@/text/menu';
import { useMenu, type Menu, type MenuState } from './use-menu';
import './index.scss';

const Remarks = ({ item }: { item: MenuItem }) => (
  <View>
    {item.remarks.map(({ orgId, branchName, words }) => (
      <Text key={orgId} className="note block menu-remark">
        {menuText.remarkOf(branchName, words)}
      </Text>
    ))}
  </View>
);

const Writing = ({ state }: { state: MenuState }) => (
  <View>
    <TextField
      id="remark"
      label={menuText.remarkLabel}
      value={state.open?.words ?? ''}
      onChange={state.write}
      max={100}
      isLong
      placeholder={menuText.remarkPlaceholder}
    />
    <View className="line-up wrap menu-actions">
      <Button id="save-remark" kind="outlined" isBusy={state.isBusy} onTap={() => void state.save()}>
        {menuText.save}
      </Button>
      <Button id="leave-remark" kind="quiet" onTap={state.leave}>
        {menuText.leave}
      </Button>
    </View>
  </View>
);

const Item = ({ item, place, menu, state }: { item: MenuItem; place: number; menu: Menu; state: MenuState }) => {
  const isOwn = item.remarks.some(({ orgId }) => orgId === menu.orgId);
  return (
    <Card id={`item-${place}`}>
      <Text className="head block">{item.title}</Text>
      <Text className="note block">{kindsWord(item.kinds)}</Text>
      <Text className="block menu-line">{menuText.agenda(item)}</Text>
      {item.tips === undefined ? null : <Text className="note block menu-line">{item.tips}</Text>}
      <Remarks item={item} />
      {!menu.mayPlan ? null : state.open?.itemId === item.itemId ? (
        <Writing state={state} />
      ) : (
        <View className="line-up wrap menu-actions">
          <Button
            id={`use-${place}`}
            kind="outlined"
            onTap={() => openPage('activityPlan', { orgId: menu.orgId, kind: item.kinds[0], menu: item.itemId })}
          >
            {menuText.use}
          </Button>
          <Button id={`remark-${place}`} kind="quiet" onTap={() => state.begin(item)}>
            {isOwn ? menuText.change : menuText.remark}
          </Button>
        </View>
      )}
    </Card>
  );
};

/** By category, in its order; nothing says which is taken more often. */
const Items = ({ menu, state }: { menu: Menu; state: MenuState }) => {
  const categories = [...new Set(menu.items.map((item) => item.category))];
  if (categories.length === 0) return <Empty id="menu-empty" title={menuText.emptyTitle} next={menuText.emptyNext} />;
  return (
    <View>
      {categories.map((category) => (
        <View key={category}>
          <Section title={menuText.category(category)} />
          {menu.items.map((item, place) =>
            item.category === category ? <Item key={item.itemId} item={item} place={place} menu={menu} state={state} /> : null,
          )}
        </View>
      ))}
    </View>
  );
};

export default function ActivityMenuPage() {
  const state = useMenu();
  const menu = state.remote.content;
  return (
    <Page
      title={menuText.title}
      wideHead={{
        ...(menu ? { over: menu.orgName } : {}),
        ...(menu?.mayPublish
          ? {
              actions: (
                <Button
                  id="publish-item"
                  kind="primary"
                  onTap={() => openPage('registerForm', { orgId: menu.orgId, type: 'activityMenuItem' })}
                >
                  {menuText.publish}
                </Button>
              ),
            }
          : {}),
      }}
    >
      <View className="menu">
        <Text className="note block">{menuText.purpose}</Text>
        <RemoteView remote={state.remote} skeleton={[2, 3, 3]} wordsOf={wordsOf}>
          {(content) => <Items menu={content} state={state} />}
        </RemoteView>
      </View>
    </Page>
  );
}
