/* consent.h: the words by which a key agrees to be enrolled.
 *
 * A key.enrol carries the new key's own signature over {for, key, org}, in the
 * namespace enrol.v1@chancery (docs/format-act.md, 7): nobody enrols another's
 * key as his own. Whoever asks for that signature shows these bytes.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_CONSENT_H
#define ACT_CONSENT_H

#include "base/buf.h"

/* fp: the fingerprint of the key; org: the origin of the record. */
void consent_text(struct buf *, const char *who, const char *fp,
    const char *org);

#endif
