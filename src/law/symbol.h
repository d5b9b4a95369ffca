/* symbol.h: document symbols and their parts.
 *
 *     ORGAN "/" SESSION "/" KIND "/" NUM { "/" MOD "." NUM }
 *     CSC/2010-2/DEC/7   CMFA+CMD+CSSC/2010-1/L/19/Rev.2
 *
 * Numbers are never used again; Rev.n replaces, Add.n adds, Corr.n corrects
 * one language (domain rule 3.11).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_SYMBOL_H
#define LAW_SYMBOL_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct symbol {
	char organ[32], session[16], kind[8];
	int number;
	char mod[8];	/* the last modifier, "" when none */
	int mod_number;
};

/* ERR_MALFORMED says which part; the result may be NULL. */
bool symbol_read(const char *, size_t n, struct symbol *, struct err *);

#endif
