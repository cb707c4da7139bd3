import { Text, View } from '@tarojs/components';
import { wholeDayWord } from '@shared/kernel/time-words';
import { RemoteView } from '@/components/feedback/remote-view';
import { Dock } from '@/components/frame/dock';
import { Page } from '@/components/frame/page';
import { Button } from '@/components/parts/button';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import { openPage } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { postWords } from '@/text/places';
import { postsText } from '@/text/roster-posts';
import { useLook } from '@/theme/look';
import { AddSheet, EndSheet, TermSheet } from './sheets';
import { useBranchPosts, type BranchPosts, type Posts } from './use-posts';
import './index.scss';

const idOf = (postId: string): string => postId.replace(/[:.]/g, '-');

const Term = ({ posts, content }: { posts: BranchPosts; content: Posts }) => (
  <View>
    <Section title={postsText.term} />
    <Card isFlush>
      <Row
        id="term"
        title={
          content.term === null
            ? postsText.noTerm
            : postsText.termSpan(wholeDayWord(content.term.fromOn), wholeDayWord(content.term.lastOn), content.term.seats)
        }
        end={
          <Button id="new-term" isSmall onTap={() => posts.open({ is: 'term' }, content)}>
            {postsText.newTerm}
          </Button>
        }
      />
    </Card>
  </View>
);

/** The post that must not stand empty: said with what follows from it, before anything else. */
const Vacancy = ({ content }: { content: Posts }) =>
  content.vacantSince === undefined ? null : (
    <Say tone="attn" id="vacant">
      {postsText.vacant(wholeDayWord(content.vacantSince))}
    </Say>
  );

/** Who was before, and the handing over that goes with a change. */
const Former = ({ content }: { content: Posts }) =>
  content.former.length === 0 ? null : (
    <View>
      <Section title={postsText.former} />
      <Card isFlush id="former-posts">
        {content.former.map(({ postId, name, postKind, fromOn, toOn, orgId, orgName }) => (
          <Row
            key={postId}
            title={name}
            note={[
              ...(orgId === content.orgId ? [] : [orgName]),
              postsText.formerNote(postWords[postKind], wholeDayWord(fromOn), wholeDayWord(toOn ?? fromOn)),
            ].join('·')}
          />
        ))}
        {content.kind === 'branch' ? (
          <Row
            id="go-handover"
            icon="list"
            title={postsText.handover}
            note={postsText.handoverNote}
            onTap={() => openPage('registerList', { orgId: content.orgId, type: 'handover' })}
          />
        ) : null}
      </Card>
    </View>
  );

const Held = ({ posts, content }: { posts: BranchPosts; content: Posts }) => (
  <View>
    <Section title={postsText.held} />
    {content.posts.length === 0 ? (
      <Text className="note block" id="no-posts">
        {postsText.nobody}
      </Text>
    ) : (
      <Card isFlush id="posts">
        {content.posts.map((post) => (
          <Row
            key={post.postId}
            id={idOf(post.postId)}
            title={`${postWords[post.postKind]}　${post.name}`}
            note={[
              ...(post.orgId === content.orgId ? [] : [post.orgName]),
              postsText.since(wholeDayWord(post.fromOn), post.toOn === undefined ? undefined : wholeDayWord(post.toOn)),
            ].join('·')}
            end={
              <Button id={`end-${idOf(post.postId)}`} isSmall kind="quiet" onTap={() => posts.open({ is: 'end', post }, content)}>
                {postsText.end}
              </Button>
            }
          />
        ))}
      </Card>
    )}
  </View>
);

export default function PostsPage() {
  const posts = useBranchPosts();
  const { isWide } = useLook();
  const content = posts.remote.content;
  const add = content ? (
    <Button id="add-post" kind="primary" icon="plus" onTap={() => posts.open({ is: 'add' }, content)}>
      {postsText.add}
    </Button>
  ) : undefined;
  return (
    <Page
      title={postsText.title}
      wideHead={{ ...(content ? { over: content.orgName } : {}), actions: add }}
      dock={add && !isWide ? <Dock>{add}</Dock> : undefined}
    >
      <Text className="note block">{postsText.note}</Text>
      <View className="posts-page">
        <RemoteView remote={posts.remote} skeleton={[1, 5]} wordsOf={wordsOf}>
          {(found) => (
            <View>
              <Vacancy content={found} />
              <Term posts={posts} content={found} />
              <Held posts={posts} content={found} />
              <Former content={found} />
              <AddSheet posts={posts} content={found} />
              <TermSheet posts={posts} />
              <EndSheet posts={posts} />
            </View>
          )}
        </RemoteView>
      </View>
    </Page>
  );
}
