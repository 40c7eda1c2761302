import { openLibrary } from '../../components/library.ts';
import { addressOf } from '../../components/site.ts';
import { publishGuideline } from '../../core/content/publish.ts';

export async function GET(): Promise<Response> {
  const { library } = await openLibrary();
  return Response.json(publishGuideline(library, addressOf));
}
