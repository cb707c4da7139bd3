import { Text, View } from '@tarojs/components';
import { timeOfInstant } from '@shared/kernel/day';
import { kindsWord } from '@shared/text/activity-words';
import { dayWord, periodWord, weekdayWord } from '@shared/kernel/time-words';
import type { ActivityLine } from '@shared/contract/activity';
import { Empty } from '@/components/feedback/empty';
import { Card, Section } from '@/components/parts/card';
import { Chip } from '@/components/parts/chip';
import { DutyRow, Row } from '@/components/parts/row';
import type { Person, Place } from '@/hooks/use-session';
import { openPage, openTab } from '@/platform/navigation';
import { dutyText } from '@/text/duties';
import { homeText } from '@/text/home';
import { placeText } from '@/text/places';
import { overviewText, workTitle } from '@/text/register';
import { DutiesLater, DutiesNow } from './duties';
import { NextActivity } from './next-activity';
import { ScoreCard } from './score-card';
import { dutiesOf, ownStateOf, type Home, type HomeDuties } from './use-home';
import { WeekCard } from './week-card';

const ActivityRows = ({ lines, id }: { lines: readonly ActivityLine[]; id: string }) => (
  <Card isFlush id={id}>
    {lines.map((line) => (
      <DutyRow
        key={line.activityId}
        id={`activity-${line.activityId}`}
        leaf={{ figure: String(Number(line.day.slice(8))), word: `${Number(line.day.slice(5, 7))}月 ${weekdayWord(line.day)}` }}
        title={line.title}
        note={`${timeOfInstant(line.startAt)}·${kindsWord(line.kinds)}·${line.place}`}
        onTap={() => openPage('activityDetail', { activityId: line.activityId })}
      />
    ))}
  </Card>
);

const Concerns = ({ duties, home, isMember }: { duties: HomeDuties; home: Home; isMember: boolean }) => {
  const { declare } = duties;
  const { today, openPoll, followUps, openNotices = [], orgId } = home;
  if (!isMember) return null;
  return (
    <View>
      <Section title={homeText.concerns} />
      <Card isFlush id="concerns">
        {openPoll ? (
          <Row
            id="go-poll"
            title={homeText.poll}
            note={homeText.pollNote(dayWord(openPoll.lastOn, today))}
            onTap={() => openPage('poll', { pollId: openPoll.pollId })}
          />
        ) : null}
        {openNotices.map(({ noticeId, title, endsOn }) => (
          <Row
            key={noticeId}
            id={`notice-${noticeId.replace(/[:.]/g, '-')}`}
            title={title}
            note={homeText.noticeNote(endsOn === null ? undefined : dayWord(endsOn, today))}
            onTap={() => openPage('pointsNotice', { orgId, noticeId })}
          />
        ))}
        {followUps.map(({ recordId, text, dueOn, isHeldUp }) => (
          <Row
            key={recordId}
            id={`follow-up-${recordId}`}
            title={text}
            note={homeText.followUpBy(dayWord(dueOn, today))}
            {...(isHeldUp
              ? { end: <Chip word={homeText.followUpHeldUp} icon="clock" /> }
              : dueOn < today
                ? { end: <Chip word={homeText.followUpLate} icon="clock" tone="attn" /> }
                : {})}
            onTap={() => openPage('registerRecord', { recordId })}
          />
        ))}
        {declare ? (
          <Row
            id="go-declare"
            title={dutyText.declare(periodWord(declare.period ?? today.slice(0, 7), today))}
            note={dutyText.declareNote(dayWord(declare.dueOn, today))}
            onTap={() => openPage('pointsDeclare')}
          />
        ) : null}
        <Row id="go-points" title={homeText.points} note={homeText.pointsNote} onTap={() => openPage('pointsMine')} />
      </Card>
    </View>
  );
};

/** The books of this place: what is entered besides meetings. */
const Books = ({ place }: { place: Place }) =>
  place.rights.includes('readBranch') || place.rights.includes('oversee') ? (
    <View className="home-books">
      <Card isFlush>
        <Row
          id="home-register"
          icon="page"
          title={workTitle[place.kind]}
          note={overviewText.openNote}
          onTap={() => openPage('registerOverview', { orgId: place.orgId })}
        />
      </Card>
    </View>
  ) : null;

/** What is kept no longer can be taken out until it is deleted. */
const Ending = ({ home }: { home: Home }) => (
  <View>
    {(home.ending ?? []).map(({ year, keptFor, untilOn, deletedFromOn }) => (
      <Card key={`${year}-${keptFor}`} isFlush>
        <Row
          id={`ending-${keptFor}`}
          icon="download"
          title={homeText.ending(year, keptFor)}
          note={homeText.endingNote(dayWord(untilOn, home.today), dayWord(deletedFromOn, home.today))}
          onTap={() =>
            keptFor === 'long' ? openPage('books', { orgId: home.orgId, year }) : openPage('registerOverview', { orgId: home.orgId })
          }
        />
      </Card>
    ))}
  </View>
);

const titleOf = (count: number, isAbove: boolean): string => {
  if (isAbove) return count === 0 ? homeText.nothingWaiting : homeText.waitingFor(count);
  return count === 0 ? homeText.nothingDue : homeText.dueWithin(count);
};

const OfficerHead = ({ home, person, place, duties }: { home: Home; person: Person; place: Place; duties: HomeDuties }) => (
  <View className="home-head">
    <Text className="note block">
      {homeText.who(`${dayWord(home.today)} ${weekdayWord(home.today)}`, `${placeText.plain(place.posts, place.kind)} ${person.name}`)}
    </Text>
    <Text className="title" id="home-title">
      {titleOf(duties.now.length, place.kind !== 'branch')}
    </Text>
  </View>
);

type ContentProps = {
  home: Home;
  person: Person;
  place: Place;
  nowMs: number;
  look: { isCare: boolean; isWide: boolean };
  onPutAway: () => void;
};

/** What the person can do now stands first: an open sign-in, else the duties, else the next activity. */
export const HomeContent = ({ home, person, place, nowMs, look, onPutAway }: ContentProps) => {
  const duties = dutiesOf(home);
  const isOfficer = place.posts.length > 0 || duties.now.length + duties.later.length > 0;
  const [next, ...others] = home.upcoming;
  const state = next === undefined ? undefined : ownStateOf(next, nowMs);
  const isNextFirst = next !== undefined && (!isOfficer || state?.isOpen === true || state?.isRunning === true);
  const hasPrimary = isNextFirst && (state?.canSignIn === true || state?.canReport === true || state?.lead !== undefined);
  const soon = (isNextFirst ? others : home.upcoming).map((entry) => entry.activity);
  const main = (
    <View className="stack">
      {isNextFirst ? (
        <View className="next-first">
          <NextActivity entry={next} today={home.today} nowMs={nowMs} isCare={look.isCare} />
        </View>
      ) : null}
      {isOfficer ? (
        <View className="home-duties">
          <OfficerHead home={home} person={person} place={place} duties={duties} />
          <DutiesNow duties={duties} today={home.today} isPrimary={!hasPrimary} isAbove={place.kind !== 'branch'} />
          {home.digest === null ? null : (
            <View className="home-week">
              <WeekCard digest={home.digest} orgId={home.orgId} today={home.today} onPutAway={onPutAway} />
            </View>
          )}
          <DutiesLater duties={duties.later} today={home.today} />
        </View>
      ) : null}
      {!isOfficer && next === undefined ? (
        <Card>
          <Empty id="home-empty" title={homeText.emptyTitle} next={homeText.emptyNext} />
        </Card>
      ) : null}
    </View>
  );
  const side = (
    <View className="home-side">
      {home.score && isOfficer ? <ScoreCard score={home.score} /> : null}
      <Ending home={home} />
      <Concerns duties={duties} home={home} isMember={place.isMember} />
      <Books place={place} />
      {soon.length === 0 ? null : (
        <View>
          <Section title={homeText.soon} more={homeText.allActivities} moreId="see-all" onMore={() => openTab('calendar')} />
          <ActivityRows id="soon" lines={soon} />
        </View>
      )}
      {home.recent.length === 0 ? null : (
        <View>
          <Section title={homeText.recent} />
          <ActivityRows id="recent" lines={home.recent} />
        </View>
      )}
    </View>
  );
  return look.isWide ? (
    <View className="columns two home-columns">
      {main}
      {side}
    </View>
  ) : (
    <View>
      {main}
      {side}
    </View>
  );
};
