import { correctText } from '@/text/points-pages';

export default definePageConfig({ navigationBarTitleText: correctText.title });
