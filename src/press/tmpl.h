/* tmpl.h: what compiled templates call. Escaping is chosen by the compiler
 * from the place of the hole (tools/tmpl.c), so that it cannot be forgotten.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_TMPL_H
#define PRESS_TMPL_H

#include "base/buf.h"
#include "press/lang.h"

/* Ready HTML: made by a template, never by joining strings. */
struct html { const char *p; size_t n; };
/* An address of ours: a path, or the empty one. */
struct url { const char *s; };

/* Asserts that the path is local: it begins with one slash or is a fragment. */
struct url url_local(const char *path);

void tmpl_text(struct buf *, const char *);	/* NULL writes nothing */
void tmpl_attr(struct buf *, const char *);
void tmpl_url(struct buf *, struct url);
void tmpl_urlpart(struct buf *, const char *);
void tmpl_path(struct buf *, const char *);	/* as urlpart, slashes stay */
void tmpl_int(struct buf *, int64_t);
void tmpl_group(struct buf *, const struct lang *, int64_t);
void tmpl_html(struct buf *, struct html);

#endif
