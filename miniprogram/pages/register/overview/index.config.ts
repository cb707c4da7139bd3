import { overviewText } from '@/text/register';

export default definePageConfig({ navigationBarTitleText: overviewText.title });
