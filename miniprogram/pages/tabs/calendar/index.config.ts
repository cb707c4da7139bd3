import { calendarText } from '@/text/activity';

export default definePageConfig({ navigationBarTitleText: calendarText.title, enablePullDownRefresh: true });
