import { yearText } from '@/text/year';

export default definePageConfig({ navigationBarTitleText: yearText.title, enablePullDownRefresh: true });
