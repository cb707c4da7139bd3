import { firstWeekText } from '@/text/first-week';

export default definePageConfig({ navigationBarTitleText: firstWeekText.title });
