import { leaveText } from '@/text/roster-leave';

export default definePageConfig({ navigationBarTitleText: leaveText.leftTitle });
