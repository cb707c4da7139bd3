import { yearText } from '@/text/points-pages';

export default definePageConfig({ navigationBarTitleText: yearText.title });
