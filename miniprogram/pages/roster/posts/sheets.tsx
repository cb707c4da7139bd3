import { Text, View } from '@tarojs/components';
import { POSTS_OF } from '@shared/records/posts-of';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Sheet } from '@/components/feedback/sheet';
import { Choices } from '@/components/forms/choices';
import { Field, MomentField } from '@/components/forms/field';
import { PrimaryButton } from '@/components/parts/button';
import { Say } from '@/components/parts/say';
import { wholeDayWord } from '@shared/kernel/time-words';
import { wordsOf } from '@/text/errors';
import { postWords } from '@/text/places';
import { postsText } from '@/text/roster-posts';
import type { BranchPosts, Posts } from './use-posts';
import { WhoField } from './who-field';

const seats = ['3', '5', '7', '9'].map((value) => ({ value, word: postsText.seatsOf(Number(value)) }));

const Refused = ({ posts }: { posts: BranchPosts }) =>
  posts.error === undefined ? null : (
    <Say tone="attn" id="posts-refused">
      {wordsOf(posts.error)}
    </Say>
  );

export const AddSheet = ({ posts, content }: { posts: BranchPosts; content: Posts }) => {
  const { form, errors, fill } = posts;
  const isGroup = content.orgs.find((org) => org.orgId === form.orgId)?.isGroup === true;
  const former =
    form.postKind === 'secretary'
      ? content.posts.find(({ postKind, orgId }) => postKind === 'secretary' && orgId === content.orgId)
      : undefined;
  return (
    <Sheet id="add-post-sheet" isOpen={posts.opened?.is === 'add'} onClose={posts.close} title={postsText.addTitle}>
      <View className="stack">
        {content.orgs.length < 2 ? null : (
          <Field label={postsText.org}>
            <Choices
              id="post-org"
              label={postsText.org}
              options={content.orgs.map(({ orgId, name }) => ({ value: orgId, word: name }))}
              chosen={[form.orgId]}
              onChoose={(orgId) => posts.chooseOrg(orgId, content.orgs.find((org) => org.orgId === orgId)?.isGroup === true)}
            />
          </Field>
        )}
        {isGroup ? null : (
          <Field label={postsText.post} error={errors.postKind}>
            <Choices
              id="post-kind"
              label={postsText.post}
              options={POSTS_OF[content.kind].map((value) => ({ value, word: postWords[value] }))}
              chosen={form.postKind === '' ? [] : [form.postKind]}
              onChoose={(postKind) => fill({ postKind, endsFormer: false })}
            />
          </Field>
        )}
        <WhoField posts={posts} content={content} isGroup={isGroup} />
        {former === undefined ? null : (
          <Field label={postsText.holds(former.name, wholeDayWord(former.fromOn))}>
            <Choices
              id="ends-former"
              label={postsText.holds(former.name, wholeDayWord(former.fromOn))}
              options={[{ value: 'yes', word: postsText.endsFormer }]}
              chosen={form.endsFormer ? ['yes'] : []}
              onChoose={() => fill({ endsFormer: !form.endsFormer })}
              isMultiple
            />
          </Field>
        )}
        <MomentField
          id="post-from"
          mode="date"
          label={postsText.fromOn}
          value={form.fromOn}
          onChange={(fromOn) => fill({ fromOn })}
          error={errors.fromOn}
        />
        <Refused posts={posts} />
        <PrimaryButton id="save-post" isBusy={posts.isBusy} onTap={() => void posts.saveAdd()}>
          {postsText.save}
        </PrimaryButton>
      </View>
    </Sheet>
  );
};

export const TermSheet = ({ posts }: { posts: BranchPosts }) => {
  const { form, errors, fill } = posts;
  return (
    <Sheet id="term-sheet" isOpen={posts.opened?.is === 'term'} onClose={posts.close} title={postsText.newTermTitle}>
      <View className="stack">
        <MomentField
          id="term-from"
          mode="date"
          label={postsText.fromOn}
          value={form.fromOn}
          onChange={(fromOn) => fill({ fromOn })}
          error={errors.fromOn}
        />
        <MomentField
          id="term-end"
          mode="date"
          label={postsText.termEndOn}
          value={form.termEndOn}
          onChange={(termEndOn) => fill({ termEndOn })}
          error={errors.termEndOn}
        />
        <Field label={postsText.seats} error={errors.seats}>
          <Choices
            id="term-seats"
            label={postsText.seats}
            options={seats}
            chosen={[form.seats]}
            onChoose={(count) => fill({ seats: count })}
          />
        </Field>
        <Text className="note block">{postsText.newTermNote}</Text>
        <Refused posts={posts} />
        <PrimaryButton id="save-term" isBusy={posts.isBusy} onTap={() => void posts.saveTerm()}>
          {postsText.save}
        </PrimaryButton>
      </View>
    </Sheet>
  );
};

export const EndSheet = ({ posts }: { posts: BranchPosts }) => {
  const { opened, form, errors, fill } = posts;
  const post = opened?.is === 'end' ? opened.post : undefined;
  return (
    <ConfirmSheet
      isOpen={post !== undefined}
      title={post === undefined ? '' : postsText.endTitle(post.name, postWords[post.postKind])}
      words={postsText.note}
      stay={postsText.stay}
      act={postsText.end}
      isBusy={posts.isBusy}
      onStay={posts.close}
      onAct={() => void posts.saveEnd()}
    >
      <MomentField
        id="post-to"
        mode="date"
        label={postsText.toOn}
        value={form.toOn}
        onChange={(toOn) => fill({ toOn })}
        error={errors.toOn}
      />
      <Refused posts={posts} />
    </ConfirmSheet>
  );
};
