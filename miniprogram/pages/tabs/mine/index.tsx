import { Text, View } from '@tarojs/components';
import { wholeDayWord } from '@shared/kernel/time-words';
import { ConfirmSheet } from '@/components/feedback/confirm-sheet';
import { Failed } from '@/components/feedback/failed';
import { Segment, Toggle } from '@/components/forms/choices';
import { Page } from '@/components/frame/page';
import { PlaceSwitch } from '@/components/frame/place-switch';
import { Card, Section } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { Say } from '@/components/parts/say';
import type { Person, Place } from '@/hooks/use-session';
import { openPage } from '@/platform/navigation';
import { chooseLook, useLook, type ThemeChoice } from '@/theme/look';
import { duesText } from '@/text/dues';
import { wordsOf } from '@/text/errors';
import { feedbackText } from '@/text/feedback';
import { mineText } from '@/text/mine';
import { placeText, standingWords } from '@/text/places';
import { useMine } from './use-mine';
import { WeekSetting } from './week-setting';
import { Work } from './work';
import './index.scss';

const themes = (['auto', 'light', 'dark'] as const).map((value: ThemeChoice) => ({ value, word: mineText.themes[value] }));

const Who = ({ person, place }: { person: Person; place: Place | undefined }) => (
  <Card id="who">
    <Text className="title">{person.name}</Text>
    <Text className="body">{place?.name ?? standingWords[person.standing]}</Text>
    <Text className="note block" id="posts">
      {place === undefined || place.posts.length === 0 ? standingWords[person.standing] : placeText.plain(place.posts, place.kind)}
      {person.noVoteFrom === undefined ? '' : `·${placeText.noVote(wholeDayWord(person.noVoteFrom))}`}
    </Text>
    <Text className="note block">{mineText.memberNo(person.memberNo)}</Text>
  </Card>
);

const Own = () => (
  <View>
    <Section title={mineText.own} />
    <Card isFlush>
      <Row id="go-points" icon="score" title={mineText.points} note={mineText.pointsNote} onTap={() => openPage('pointsMine')} />
      <Row id="go-declare" icon="note" title={mineText.declare} note={mineText.declareNote} onTap={() => openPage('pointsDeclare')} />
      <Row id="go-own-dues" icon="page" title={duesText.mineTitle} note={duesText.mineNote} onTap={() => openPage('duesMine')} />
    </Card>
  </View>
);

const Look = () => {
  const { choice, isCare } = useLook();
  return (
    <View>
      <Section title={mineText.look} />
      <Card isFlush id="look">
        <Toggle
          id="care"
          label={mineText.care}
          note={mineText.careNote}
          isOn={isCare}
          onChange={(isOn) => chooseLook({ care: isOn ? 'on' : 'off' })}
        />
        <View className="row mine-theme">
          <Text className="row-title grow">{mineText.appearance}</Text>
          <Segment
            id="theme"
            label={mineText.appearance}
            options={themes}
            chosen={choice.theme}
            onChoose={(theme) => chooseLook({ theme })}
          />
        </View>
      </Card>
    </View>
  );
};

export default function MinePage() {
  const mine = useMine();
  const { session, place, error } = mine;
  const person = session?.person;
  // Whoever answers for the work goes to it every week, everybody else to what is their own.
  const isInCharge = place?.rights.includes('confirm') ?? false;
  return (
    <Page title={mineText.title} tab="mine">
      {error && !session ? <Failed note={wordsOf(error)} requestId={error.requestId} onRetry={() => void mine.refresh()} /> : null}
      {person ? (
        <View className="mine">
          <PlaceSwitch />
          <Who person={person} place={place} />
          {place && isInCharge ? <Work place={place} /> : null}
          {place?.isMember ? <Own /> : null}
          {place && !isInCharge ? <Work place={place} /> : null}
          {session && place?.kind === 'branch' && isInCharge ? (
            <WeekSetting key={place.orgId} orgId={place.orgId} today={session.today} />
          ) : null}
        </View>
      ) : null}
      <View className="mine">
        <Look />
        <Section title={mineText.binding} />
        <Card isFlush>
          <Row id="go-feedback" icon="note" title={feedbackText.title} note={feedbackText.note} onTap={() => openPage('feedback')} />
          <Row id="go-privacy" icon="info" title={mineText.privacy} onTap={() => openPage('privacy')} />
          {person ? <Row id="unbind" icon="person" title={mineText.unbind} note={mineText.unbindNote} onTap={mine.ask} /> : null}
        </Card>
      </View>
      <ConfirmSheet
        isOpen={mine.isAsking}
        title={mineText.unbindTitle}
        words={mineText.unbindWords}
        stay={mineText.unbindStay}
        act={mineText.unbind}
        isBusy={mine.isBusy}
        onStay={mine.keep}
        onAct={() => void mine.unbind()}
      >
        {mine.unbindError ? (
          <View className="mine-refused">
            <Say tone="attn">{wordsOf(mine.unbindError)}</Say>
          </View>
        ) : null}
      </ConfirmSheet>
    </Page>
  );
}
