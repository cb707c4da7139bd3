import { Text, View } from '@tarojs/components';
import type { Out } from '@shared/contract';
import { wholeDayWord } from '@shared/kernel/time-words';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { wordsOf } from '@/text/errors';
import { postWords } from '@/text/places';
import { regroupText } from '@/text/roster-regroup';
import type { Regroup } from './use-regroup';

type Plan = Out<'roster.checkRegroup'>;

const Blocked = ({ regroup, blocked }: { regroup: Regroup; blocked: Plan['blocked'] }) =>
  blocked.length === 0 ? null : (
    <View>
      <Section title={regroupText.blocked(blocked.length)} />
      <Card isFlush id="blocked">
        {blocked.map(({ memberId, name, words }) => (
          <Row key={memberId} title={name} note={words} />
        ))}
      </Card>
      <Button id="leave-out" onTap={regroup.leaveOut}>
        {regroupText.leaveOut}
      </Button>
    </View>
  );

const Ways = ({ plan }: { plan: Plan }) => (
  <View>
    <Section title={regroupText.ways} />
    <Card isFlush id="ways">
      {plan.ways.map(({ fromName, toName, names }) => (
        <Row key={`${fromName} ${toName}`} title={regroupText.way(fromName, toName, names.length)} note={names.join('、')} />
      ))}
    </Card>
    <Section title={regroupText.branches} />
    <Card isFlush id="branch-counts">
      {plan.branches.map(({ orgId, name, before, after }) => (
        <Row key={orgId} title={name} end={<Text>{regroupText.counts(before, after)}</Text>} />
      ))}
    </Card>
  </View>
);

const Posts = ({ posts }: { posts: Plan['posts'] }) =>
  posts.length === 0 ? null : (
    <View>
      <Section title={regroupText.posts(posts.length)} />
      <Card isFlush id="ended-posts">
        {posts.map(({ name, postKind, orgName }) => (
          <Row key={`${name} ${postKind} ${orgName}`} title={`${postWords[postKind]}　${name}`} note={orgName} />
        ))}
      </Card>
    </View>
  );

/** What it would do, before it is done. While somebody cannot go there is nothing to confirm. */
export const PlanView = ({ regroup, plan }: { regroup: Regroup; plan: Plan }) => (
  <View id="plan">
    <Blocked regroup={regroup} blocked={plan.blocked} />
    {plan.moving === 0 ? <Text className="note block">{regroupText.nobody}</Text> : <Ways plan={plan} />}
    <Posts posts={plan.posts} />
    {regroup.error === undefined ? null : (
      <Say tone="attn" id="regroup-refused">
        {wordsOf(regroup.error)}
      </Say>
    )}
    <View className="confirm-buttons">
      <Button id="regroup-back" kind="quiet" onTap={regroup.back}>
        {regroupText.back}
      </Button>
      {plan.blocked.length > 0 || plan.moving === 0 ? null : (
        <Button id="regroup-act" kind="primary" isBusy={regroup.isBusy} onTap={() => void regroup.act()}>
          {regroupText.act(plan.moving, wholeDayWord(regroup.fromOn))}
        </Button>
      )}
    </View>
  </View>
);
