import { noticeText } from '@/text/points-pages';

export default definePageConfig({ navigationBarTitleText: noticeText.title });
