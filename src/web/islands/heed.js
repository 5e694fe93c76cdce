// Every page works without this file: it only makes some of them quicker to use.
import { initAll } from 'govuk-frontend';

initAll();
