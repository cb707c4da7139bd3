import { objectionText } from '@/text/points-pages';

export default definePageConfig({ navigationBarTitleText: objectionText.listTitle });
