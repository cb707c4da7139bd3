import { detailText } from '@/text/activity';

export default definePageConfig({ navigationBarTitleText: detailText.title, enablePullDownRefresh: true });
