import { reviewText } from '@/text/points';

export default definePageConfig({ navigationBarTitleText: reviewText.title });
