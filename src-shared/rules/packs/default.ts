import { PARAMS } from '../../standard/params';
import type { RulePack } from './pack';
import { departmentHasOwnBranch } from '../indicators/1-1-a';
import { committeeOfThreeToFive } from '../indicators/1-1-b';
import { smallBranchHasSecretary } from '../indicators/1-1-c';
import { committeeOfThree } from '../indicators/1-1-d';
import { generalBranchCommitteeOfFive } from '../indicators/1-1-e';
import { branchNotTooLarge } from '../indicators/1-1-f';
import { setUpIsAdjusted } from '../indicators/1-1-g';
import { committeeElectedInTime } from '../indicators/1-1-h';
import { secretaryLeadsInBoth } from '../indicators/1-1-i';
import { developmentPlanned } from '../indicators/1-2-a';
import { developmentInOrder } from '../indicators/1-2-b';
import { developmentFilesComplete } from '../indicators/1-2-c';
import { reviewedBeforeAdmission } from '../indicators/1-2-d';
import { organizersEnough } from '../indicators/1-3-a';
import { organizersPromoted } from '../indicators/1-3-b';
import { budgetSetAside } from '../indicators/1-4-a';
import { specialFundingInTime } from '../indicators/1-4-b';
import { planFiledWithCommittee } from '../indicators/2-1-a';
import { planMadeKnown } from '../indicators/2-1-b';
import { threeMeetingsReportedEachHalf } from '../indicators/2-1-c';
import { generalMeetingEachQuarter } from '../indicators/2-1-d';
import { committeeMeetingEachMonth } from '../indicators/2-1-e';
import { groupMeetingEachMonth } from '../indicators/2-1-f';
import { lectureEachQuarter } from '../indicators/2-1-g';
import { leadersLectureEachYear } from '../indicators/2-1-h';
import { leadersTakePartInTheirBranch } from '../indicators/2-1-i';
import { secretaryLectureEachYear } from '../indicators/2-1-j';
import { recordsComplete } from '../indicators/2-1-k';
import { recordingByPicture } from '../indicators/2-1-l';
import { lifeMeetingHeld } from '../indicators/2-2-a';
import { lifeMeetingWhenSomethingMatters } from '../indicators/2-2-b';
import { membersAppraised } from '../indicators/2-3-a';
import { everyFullMemberGraded } from '../indicators/2-3-b';
import { excellentWithinShare } from '../indicators/2-3-c';
import { themeDayEachMonth } from '../indicators/2-4-a';
import { themeDaysReportedEachHalf } from '../indicators/2-4-b';
import { fewThemeDaysMissed } from '../indicators/2-4-c';
import { mobileMembersMayComeOnline } from '../indicators/2-4-d';
import { pointsSchemeAdopted } from '../indicators/3-1-a';
import { declarationsStayVoluntary } from '../indicators/3-1-b';
import { pointsNoticeEachQuarter } from '../indicators/3-1-c';
import { pointsYearEvaluated } from '../indicators/3-1-d';
import { secretaryTrained } from '../indicators/3-2-a';
import { workersTrained } from '../indicators/3-2-b';
import { hoursReached } from '../indicators/3-2-c';
import { duesAssessed } from '../indicators/3-3-a';
import { duesPaid } from '../indicators/3-3-b';
import { duesNoticeEachQuarter } from '../indicators/3-3-c';
import { duesBooksKept } from '../indicators/3-3-d';
import { relationsChecked } from '../indicators/3-4-a';
import { everyMemberInOneBranch } from '../indicators/3-4-b';
import { transfersClosed } from '../indicators/3-4-c';
import { pioneerActivityHeld } from '../indicators/3-5-a';
import { secretaryTalkedWithEveryMember } from '../indicators/3-6-a';
import { hardshipReviewed } from '../indicators/3-6-b';
import { careGiven } from '../indicators/3-6-c';
import { praiseGiven } from '../indicators/3-6-d';
import { workPlanAtTheStartOfTheYear } from '../indicators/4-1-a';
import { partyBuildingDiscussedEachMonth } from '../indicators/4-1-b';
import { workReportedEachHalf } from '../indicators/4-1-c';
import { workSummarisedForCommittee } from '../indicators/4-1-d';
import { committeeDutiesDivided } from '../indicators/4-1-e';
import { secretaryReviewedByBothSides } from '../indicators/4-2-a';
import { assessmentEntered } from '../indicators/4-2-b';
import { branchesRanked } from '../indicators/4-2-c';
import { assessmentMethodInForce } from '../indicators/4-2-d';
import { roomAvailable } from '../indicators/5-1-a';
import { roomHasAllSix } from '../indicators/5-1-b';
import { terminalOpened } from '../indicators/5-1-c';
import { rulesOnTheWall } from '../indicators/5-2-a';
import { signsOnTheWall } from '../indicators/5-2-b';
import { facilitiesInOrder } from '../indicators/5-2-c';
import { fiveBoardsFilled } from '../indicators/5-3-a';
import { elevenNoticesMadeKnown } from '../indicators/5-3-b';
import { boardHasKeeper } from '../indicators/5-3-c';
import { boardUpdatedEachQuarter } from '../indicators/5-3-d';
import { sixFlowChartsPublished } from '../indicators/b-1';
import { booksMade } from '../indicators/b-2';
import { fillingGuidePublished } from '../indicators/b-3';
import { menuPublished } from '../indicators/b-4';
import { problemsClosedInTime } from '../indicators/b-5';
import { politicalWorkMeetingEachQuarter } from '../indicators/b-6';
import { learningMaterialEachMonth } from '../indicators/b-7';
import { featuredBranchAndBrand } from '../indicators/b-8';
import { enoughBranchesQualified } from '../indicators/b-9';
import { yearSummedUp } from '../indicators/b-10';
import { leadersKeepContact } from '../indicators/b-11';
import { classAndLectureHeld } from '../indicators/b-12';
import { lectureFitsTheBranch } from '../indicators/b-13';
import { bonusApproved } from '../indicators/b-14';
import { rosterComplete } from '../indicators/b-15';
import { platformsUsed } from '../indicators/b-16';
import { columnsKept } from '../indicators/b-17';
import { evaluationsShown } from '../indicators/b-18';
import { planBegunAndSummedUp } from '../indicators/b-19';
import { learnedMembersLead } from '../indicators/b-20';
import { backboneDeveloped } from '../indicators/b-21';

/** Every rule of the standard; one line each, in its order. A test holds the list against the standard's 97 ids. */
export const DEFAULT_PACK: RulePack = {
  versions: [{ version: '2026.1', fromOn: '2019-01-01' }],
  params: PARAMS,
  indicators: [
    departmentHasOwnBranch,
    committeeOfThreeToFive,
    smallBranchHasSecretary,
    committeeOfThree,
    generalBranchCommitteeOfFive,
    branchNotTooLarge,
    setUpIsAdjusted,
    committeeElectedInTime,
    secretaryLeadsInBoth,
    developmentPlanned,
    developmentInOrder,
    developmentFilesComplete,
    reviewedBeforeAdmission,
    organizersEnough,
    organizersPromoted,
    budgetSetAside,
    specialFundingInTime,
    planFiledWithCommittee,
    planMadeKnown,
    threeMeetingsReportedEachHalf,
    generalMeetingEachQuarter,
    committeeMeetingEachMonth,
    groupMeetingEachMonth,
    lectureEachQuarter,
    leadersLectureEachYear,
    leadersTakePartInTheirBranch,
    secretaryLectureEachYear,
    recordsComplete,
    recordingByPicture,
    lifeMeetingHeld,
    lifeMeetingWhenSomethingMatters,
    membersAppraised,
    everyFullMemberGraded,
    excellentWithinShare,
    themeDayEachMonth,
    themeDaysReportedEachHalf,
    fewThemeDaysMissed,
    mobileMembersMayComeOnline,
    pointsSchemeAdopted,
    declarationsStayVoluntary,
    pointsNoticeEachQuarter,
    pointsYearEvaluated,
    secretaryTrained,
    workersTrained,
    hoursReached,
    duesAssessed,
    duesPaid,
    duesNoticeEachQuarter,
    duesBooksKept,
    relationsChecked,
    everyMemberInOneBranch,
    transfersClosed,
    pioneerActivityHeld,
    secretaryTalkedWithEveryMember,
    hardshipReviewed,
    careGiven,
    praiseGiven,
    workPlanAtTheStartOfTheYear,
    partyBuildingDiscussedEachMonth,
    workReportedEachHalf,
    workSummarisedForCommittee,
    committeeDutiesDivided,
    secretaryReviewedByBothSides,
    assessmentEntered,
    branchesRanked,
    assessmentMethodInForce,
    roomAvailable,
    roomHasAllSix,
    terminalOpened,
    rulesOnTheWall,
    signsOnTheWall,
    facilitiesInOrder,
    fiveBoardsFilled,
    elevenNoticesMadeKnown,
    boardHasKeeper,
    boardUpdatedEachQuarter,
    sixFlowChartsPublished,
    booksMade,
    fillingGuidePublished,
    menuPublished,
    problemsClosedInTime,
    politicalWorkMeetingEachQuarter,
    learningMaterialEachMonth,
    featuredBranchAndBrand,
    enoughBranchesQualified,
    yearSummedUp,
    leadersKeepContact,
    classAndLectureHeld,
    lectureFitsTheBranch,
    bonusApproved,
    rosterComplete,
    platformsUsed,
    columnsKept,
    evaluationsShown,
    planBegunAndSummedUp,
    learnedMembersLead,
    backboneDeveloped,
  ],
};
