import { schemeText } from '@/text/points-pages';

export default definePageConfig({ navigationBarTitleText: schemeText.title });
