import type { Mail } from '../core/access/mail.ts';
import { notifyingMail } from '../exchange/mail/notify-mail.ts';
import { sendingMail } from '../exchange/mail/send-mail.ts';
import type { MailSettings } from './configuration.ts';

/** The way by which mail leaves that this installation is set up for. */
export const mailBy = (settings: MailSettings): Mail =>
  settings.by === 'notify' ? notifyingMail(settings) : sendingMail(settings.server, settings.from);
