import { Text, View } from '@tarojs/components';
import type { MissingBranch, MissingState } from '@shared/contract/roster-import';
import { Empty } from '@/components/feedback/empty';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { postWords } from '@/text/places';
import { missingText } from '@/text/roster-import';
import { openIds, useMissing, type MissingContent, type MissingPage } from './use-missing';

const domId = (key: string): string => key.replace(/[^A-Za-z0-9_-]/g, '-');

type DecisionProps = { id: string; state: MissingState; page: MissingPage; act?: { words: string; onTap: () => void } };

/** Two answers to one question: it is over, or the table lacked it by mistake. */
const Decision = ({ id, state, page, act }: DecisionProps) =>
  state === 'open' ? (
    <View className="line-up">
      <Button id={`keep-${domId(id)}`} isSmall kind="quiet" isBusy={page.isBusy} onTap={() => void page.keep([id])}>
        {missingText.keep}
      </Button>
      {act === undefined ? null : (
        <Button id={`act-${domId(id)}`} isSmall onTap={act.onTap}>
          {act.words}
        </Button>
      )}
    </View>
  ) : (
    <Text className="note">{missingText.states[state]}</Text>
  );

const Branch = ({ branch, page }: { branch: MissingBranch; page: MissingPage }) => {
  const open = branch.people.filter(({ state }) => state === 'open');
  return (
    <Card id={`branch-${domId(branch.branchId)}`}>
      <Text className="head">{missingText.ofBranch(branch.name, branch.people.length)}</Text>
      {open.length > 1 ? (
        <View className="line-up">
          <Button id={`leave-${domId(branch.branchId)}`} isSmall onTap={() => page.leave(branch)}>
            {missingText.leaveAll(open.length)}
          </Button>
          <Button
            id={`keep-all-${domId(branch.branchId)}`}
            isSmall
            kind="quiet"
            isBusy={page.isBusy}
            onTap={() => void page.keep(open.map(({ memberId }) => memberId))}
          >
            {missingText.keepAll(open.length)}
          </Button>
        </View>
      ) : null}
      {branch.people.map(({ memberId, name, memberNo, state }) => (
        <Row
          key={memberId}
          title={name}
          note={memberNo}
          end={
            <Decision
              id={memberId}
              state={state}
              page={page}
              act={{ words: missingText.leave, onTap: () => openPage('rosterLeave', { orgId: branch.branchId, memberId }) }}
            />
          }
        />
      ))}
    </Card>
  );
};

const Orgs = ({ content, page }: { content: MissingContent; page: MissingPage }) =>
  content.orgs.length === 0 ? null : (
    <Card id="missing-orgs">
      <Text className="head">{missingText.orgs(content.orgs.length)}</Text>
      <Text className="note block">{missingText.orgsNote}</Text>
      {content.orgs.map(({ orgId, name, kind, memberCount, state }) => (
        <Row
          key={orgId}
          title={name}
          note={missingText.orgNote(kind, memberCount)}
          end={
            <Decision
              id={orgId}
              state={state}
              page={page}
              {...(kind === 'branch'
                ? { act: { words: missingText.dissolve, onTap: () => openPage('registerList', { orgId, type: 'branchChangeRequest' }) } }
                : {})}
            />
          }
        />
      ))}
    </Card>
  );

const Posts = ({ content, page }: { content: MissingContent; page: MissingPage }) =>
  content.posts.length === 0 ? null : (
    <Card id="missing-posts">
      <Text className="head">{missingText.posts(content.posts.length)}</Text>
      {content.posts.map(({ postId, orgId, orgName, name, postKind, fromOn, state }) => (
        <Row
          key={postId}
          title={`${name}·${postWords[postKind]}`}
          note={missingText.postNote(orgName, fromOn)}
          end={
            <Decision
              id={postId}
              state={state}
              page={page}
              act={{ words: missingText.endPost, onTap: () => openPage('rosterPosts', { orgId }) }}
            />
          }
        />
      ))}
    </Card>
  );

export default function MissingRosterPage() {
  const page = useMissing();
  return (
    <Page title={missingText.title} wideHead={{ over: missingText.over }}>
      <RemoteView remote={page.remote} skeleton={[1, 5]} wordsOf={wordsOf}>
        {(content) => {
          const open = openIds(content);
          return (
            <View className="stack">
              <Say id="missing-left">{open.length === 0 ? missingText.nothingOpen : missingText.open(open.length, content.fileName)}</Say>
              {page.error === undefined ? null : (
                <Say tone="attn" id="missing-refused">
                  {wordsOf(page.error)}
                </Say>
              )}
              {open.length > 1 ? (
                <Button id="keep-rest" kind="quiet" isBusy={page.isBusy} onTap={() => void page.keep(open)}>
                  {missingText.keepRest(open.length)}
                </Button>
              ) : null}
              {content.branches.length + content.orgs.length + content.posts.length === 0 ? (
                <Empty title={missingText.none} next={missingText.noneNext} />
              ) : null}
              {content.branches.map((branch) => (
                <Branch key={branch.branchId} branch={branch} page={page} />
              ))}
              <Orgs content={content} page={page} />
              <Posts content={content} page={page} />
            </View>
          );
        }}
      </RemoteView>
    </Page>
  );
}
