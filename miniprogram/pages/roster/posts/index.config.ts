import { postsText } from '@/text/roster-posts';

export default definePageConfig({ navigationBarTitleText: postsText.title });
