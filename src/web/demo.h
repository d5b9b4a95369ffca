/* demo.h: the roles of a demonstration.
 *
 * In a demonstration the keys are made from names (desk/story.h, story_key):
 * anybody can make them, so the door may, and lets anybody take a role whose
 * enrolled key is that one. In a record that is no demonstration there are
 * none of these pages, whatever keys were enrolled.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_DEMO_H
#define WEB_DEMO_H

#include "web/call.h"

/* Is that the demonstration key of who in the office? */
bool demo_key_is(const char *who, const char *office, const char *fp);
/* An SSHSIG in act.v1@chancery by the visitor's demonstration key. */
bool demo_sign(const struct visitor *, const void *msg, size_t n,
    struct buf *blob, struct err *);

struct json *demo_roles(struct call *, struct err *);	/* GET demo */
void demo_take(struct call *);				/* POST demo */

#endif
