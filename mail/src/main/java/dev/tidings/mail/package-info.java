// SPDX-License-Identifier: Apache-2.0
/** Newsletters from mailbox files: messages, mbox files, folders of either. */
package dev.tidings.mail;
