// The script of a page of text. The page is whole without it; nothing here asks the server for anything.

import { recutTables } from './element-table.ts';
import { copyPermalinks } from './permalink.ts';
import { followPlace } from './place.ts';
import { showRecordCounts } from './record-counts.ts';
import { dismissTerms } from './terms.ts';

followPlace();
copyPermalinks();
dismissTerms();
showRecordCounts();
recutTables();
