import { booksText } from '@/text/books';

export default definePageConfig({ navigationBarTitleText: booksText.title });
