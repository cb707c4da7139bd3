import { declareText } from '@/text/points';

export default definePageConfig({ navigationBarTitleText: declareText.plainTitle });
