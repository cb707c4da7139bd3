// How each rule is judged, by its id. A rule without its judge, or one under another's id, does not compile.
import type { RuleId } from '../../standard/rules';
import type { Indicator } from '../indicator';
import { departmentHasOwnBranch } from './1-1-a';
import { committeeOfThreeToFive } from './1-1-b';
import { smallBranchHasSecretary } from './1-1-c';
import { committeeOfThree } from './1-1-d';
import { generalBranchCommitteeOfFive } from './1-1-e';
import { branchNotTooLarge } from './1-1-f';
import { setUpIsAdjusted } from './1-1-g';
import { committeeElectedInTime } from './1-1-h';
import { secretaryLeadsInBoth } from './1-1-i';
import { developmentPlanned } from './1-2-a';
import { developmentInOrder } from './1-2-b';
import { developmentFilesComplete } from './1-2-c';
import { reviewedBeforeAdmission } from './1-2-d';
import { organizersEnough } from './1-3-a';
import { organizersPromoted } from './1-3-b';
import { budgetSetAside } from './1-4-a';
import { specialFundingInTime } from './1-4-b';
import { planFiledWithCommittee } from './2-1-a';
import { planMadeKnown } from './2-1-b';
import { threeMeetingsReportedEachHalf } from './2-1-c';
import { generalMeetingEachQuarter } from './2-1-d';
import { committeeMeetingEachMonth } from './2-1-e';
import { groupMeetingEachMonth } from './2-1-f';
import { lectureEachQuarter } from './2-1-g';
import { leadersLectureEachYear } from './2-1-h';
import { leadersTakePartInTheirBranch } from './2-1-i';
import { secretaryLectureEachYear } from './2-1-j';
import { recordsComplete } from './2-1-k';
import { recordingByPicture } from './2-1-l';
import { lifeMeetingHeld } from './2-2-a';
import { lifeMeetingWhenSomethingMatters } from './2-2-b';
import { membersAppraised } from './2-3-a';
import { everyFullMemberGraded } from './2-3-b';
import { excellentWithinShare } from './2-3-c';
import { themeDayEachMonth } from './2-4-a';
import { themeDaysReportedEachHalf } from './2-4-b';
import { fewThemeDaysMissed } from './2-4-c';
import { mobileMembersMayComeOnline } from './2-4-d';
import { pointsSchemeAdopted } from './3-1-a';
import { declarationsStayVoluntary } from './3-1-b';
import { pointsNoticeEachQuarter } from './3-1-c';
import { pointsYearEvaluated } from './3-1-d';
import { secretaryTrained } from './3-2-a';
import { workersTrained } from './3-2-b';
import { hoursReached } from './3-2-c';
import { duesAssessed } from './3-3-a';
import { duesPaid } from './3-3-b';
import { duesNoticeEachQuarter } from './3-3-c';
import { duesBooksKept } from './3-3-d';
import { relationsChecked } from './3-4-a';
import { everyMemberInOneBranch } from './3-4-b';
import { transfersClosed } from './3-4-c';
import { pioneerActivityHeld } from './3-5-a';
import { secretaryTalkedWithEveryMember } from './3-6-a';
import { hardshipReviewed } from './3-6-b';
import { careGiven } from './3-6-c';
import { praiseGiven } from './3-6-d';
import { workPlanAtTheStartOfTheYear } from './4-1-a';
import { partyBuildingDiscussedEachMonth } from './4-1-b';
import { workReportedEachHalf } from './4-1-c';
import { workSummarisedForCommittee } from './4-1-d';
import { committeeDutiesDivided } from './4-1-e';
import { secretaryReviewedByBothSides } from './4-2-a';
import { assessmentEntered } from './4-2-b';
import { branchesRanked } from './4-2-c';
import { assessmentMethodInForce } from './4-2-d';
import { roomAvailable } from './5-1-a';
import { roomHasAllSix } from './5-1-b';
import { terminalOpened } from './5-1-c';
import { rulesOnTheWall } from './5-2-a';
import { signsOnTheWall } from './5-2-b';
import { facilitiesInOrder } from './5-2-c';
import { fiveBoardsFilled } from './5-3-a';
import { elevenNoticesMadeKnown } from './5-3-b';
import { boardHasKeeper } from './5-3-c';
import { boardUpdatedEachQuarter } from './5-3-d';
import { sixFlowChartsPublished } from './b-1';
import { booksMade } from './b-2';
import { fillingGuidePublished } from './b-3';
import { menuPublished } from './b-4';
import { problemsClosedInTime } from './b-5';
import { politicalWorkMeetingEachQuarter } from './b-6';
import { learningMaterialEachMonth } from './b-7';
import { featuredBranchAndBrand } from './b-8';
import { enoughBranchesQualified } from './b-9';
import { yearSummedUp } from './b-10';
import { leadersKeepContact } from './b-11';
import { classAndLectureHeld } from './b-12';
import { lectureFitsTheBranch } from './b-13';
import { bonusApproved } from './b-14';
import { rosterComplete } from './b-15';
import { platformsUsed } from './b-16';
import { columnsKept } from './b-17';
import { evaluationsShown } from './b-18';
import { planBegunAndSummedUp } from './b-19';
import { learnedMembersLead } from './b-20';
import { backboneDeveloped } from './b-21';

export const JUDGED: { readonly [Id in RuleId]: Indicator & { id: Id } } = {
  '1.1.a': departmentHasOwnBranch,
  '1.1.b': committeeOfThreeToFive,
  '1.1.c': smallBranchHasSecretary,
  '1.1.d': committeeOfThree,
  '1.1.e': generalBranchCommitteeOfFive,
  '1.1.f': branchNotTooLarge,
  '1.1.g': setUpIsAdjusted,
  '1.1.h': committeeElectedInTime,
  '1.1.i': secretaryLeadsInBoth,
  '1.2.a': developmentPlanned,
  '1.2.b': developmentInOrder,
  '1.2.c': developmentFilesComplete,
  '1.2.d': reviewedBeforeAdmission,
  '1.3.a': organizersEnough,
  '1.3.b': organizersPromoted,
  '1.4.a': budgetSetAside,
  '1.4.b': specialFundingInTime,
  '2.1.a': planFiledWithCommittee,
  '2.1.b': planMadeKnown,
  '2.1.c': threeMeetingsReportedEachHalf,
  '2.1.d': generalMeetingEachQuarter,
  '2.1.e': committeeMeetingEachMonth,
  '2.1.f': groupMeetingEachMonth,
  '2.1.g': lectureEachQuarter,
  '2.1.h': leadersLectureEachYear,
  '2.1.i': leadersTakePartInTheirBranch,
  '2.1.j': secretaryLectureEachYear,
  '2.1.k': recordsComplete,
  '2.1.l': recordingByPicture,
  '2.2.a': lifeMeetingHeld,
  '2.2.b': lifeMeetingWhenSomethingMatters,
  '2.3.a': membersAppraised,
  '2.3.b': everyFullMemberGraded,
  '2.3.c': excellentWithinShare,
  '2.4.a': themeDayEachMonth,
  '2.4.b': themeDaysReportedEachHalf,
  '2.4.c': fewThemeDaysMissed,
  '2.4.d': mobileMembersMayComeOnline,
  '3.1.a': pointsSchemeAdopted,
  '3.1.b': declarationsStayVoluntary,
  '3.1.c': pointsNoticeEachQuarter,
  '3.1.d': pointsYearEvaluated,
  '3.2.a': secretaryTrained,
  '3.2.b': workersTrained,
  '3.2.c': hoursReached,
  '3.3.a': duesAssessed,
  '3.3.b': duesPaid,
  '3.3.c': duesNoticeEachQuarter,
  '3.3.d': duesBooksKept,
  '3.4.a': relationsChecked,
  '3.4.b': everyMemberInOneBranch,
  '3.4.c': transfersClosed,
  '3.5.a': pioneerActivityHeld,
  '3.6.a': secretaryTalkedWithEveryMember,
  '3.6.b': hardshipReviewed,
  '3.6.c': careGiven,
  '3.6.d': praiseGiven,
  '4.1.a': workPlanAtTheStartOfTheYear,
  '4.1.b': partyBuildingDiscussedEachMonth,
  '4.1.c': workReportedEachHalf,
  '4.1.d': workSummarisedForCommittee,
  '4.1.e': committeeDutiesDivided,
  '4.2.a': secretaryReviewedByBothSides,
  '4.2.b': assessmentEntered,
  '4.2.c': branchesRanked,
  '4.2.d': assessmentMethodInForce,
  '5.1.a': roomAvailable,
  '5.1.b': roomHasAllSix,
  '5.1.c': terminalOpened,
  '5.2.a': rulesOnTheWall,
  '5.2.b': signsOnTheWall,
  '5.2.c': facilitiesInOrder,
  '5.3.a': fiveBoardsFilled,
  '5.3.b': elevenNoticesMadeKnown,
  '5.3.c': boardHasKeeper,
  '5.3.d': boardUpdatedEachQuarter,
  'B.1': sixFlowChartsPublished,
  'B.2': booksMade,
  'B.3': fillingGuidePublished,
  'B.4': menuPublished,
  'B.5': problemsClosedInTime,
  'B.6': politicalWorkMeetingEachQuarter,
  'B.7': learningMaterialEachMonth,
  'B.8': featuredBranchAndBrand,
  'B.9': enoughBranchesQualified,
  'B.10': yearSummedUp,
  'B.11': leadersKeepContact,
  'B.12': classAndLectureHeld,
  'B.13': lectureFitsTheBranch,
  'B.14': bonusApproved,
  'B.15': rosterComplete,
  'B.16': platformsUsed,
  'B.17': columnsKept,
  'B.18': evaluationsShown,
  'B.19': planBegunAndSummedUp,
  'B.20': learnedMembersLead,
  'B.21': backboneDeveloped,
};
