import { pointsText } from '@/text/points';

export default definePageConfig({ navigationBarTitleText: pointsText.title });
