/* symbol.c: see symbol.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/symbol.h"

#include <stdio.h>
#include <string.h>

#define RULE "symbols 2"

static const char *const kinds[] = { "DEC", "PDEC", "RES", "DECL", "STMT",
    "PROT", "AGR", "REG", "PLAN", "REP", "AG", "MIN", "VR", "CRP", "L", "INF",
    "R", "RDEC", "RPDEC", "RRES", "RDECL", "RSTMT", "RPROT", "RAGR", "RREG",
    "RPLAN", "RREP", NULL };
static const char *const mods[] = { "Rev", "Add", "Corr", NULL };

static bool
among(const char *const *list, const char *s, size_t n)
{
	for (; *list; list++)
		if (strlen(*list) == n && memcmp(*list, s, n) == 0)
			return true;
	return false;
}

/* A number without leading zero, 1 to 99999. */
static bool
number(const char *s, size_t n, int *out)
{
	*out = 0;
	if (!n || n > 5 || s[0] == '0')
		return false;
	for (size_t i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return false;
		*out = *out * 10 + (s[i] - '0');
	}
	return true;
}

static bool
organ_good(const char *s, size_t n)
{
	return n && n < 32 && s[0] != '+' && s[n - 1] != '+' &&
	    strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ+") >= n;
}

/* YYYY-n */
static bool
session_good(const char *s, size_t n)
{
	int v;

	return n >= 6 && n < 16 && s[4] == '-' && number(s, 4, &v) &&
	    number(s + 5, n - 5, &v);
}

static bool
modifier(const char *s, size_t n, struct symbol *sym)
{
	size_t dot = 0;

	while (dot < n && s[dot] != '.')
		dot++;
	if (dot == n || !among(mods, s, dot) ||
	    !number(s + dot + 1, n - dot - 1, &sym->mod_number))
		return false;
	snprintf(sym->mod, sizeof sym->mod, "%.*s", (int)dot, s);
	return true;
}

static bool
part(int i, const char *s, size_t n, struct symbol *sym, struct err *e)
{
	if (i == 0 && organ_good(s, n))
		snprintf(sym->organ, sizeof sym->organ, "%.*s", (int)n, s);
	else if (i == 0)
		return err_malformed(e, RULE, "A symbol begins with its organ "
		    "in capitals, as CSC/2010-2/DEC/7.");
	else if (i == 1 && session_good(s, n))
		snprintf(sym->session, sizeof sym->session, "%.*s", (int)n, s);
	else if (i == 1)
		return err_malformed(e, RULE, "The second part of a symbol is "
		    "the session, as 2010-2.");
	else if (i == 2 && among(kinds, s, n))
		snprintf(sym->kind, sizeof sym->kind, "%.*s", (int)n, s);
	else if (i == 2)
		return err_malformed(e, RULE, "The third part of a symbol is "
		    "a kind we know, as DEC, PROT or L.");
	else if (i == 3 && !number(s, n, &sym->number))
		return err_malformed(e, RULE, "The fourth part of a symbol is "
		    "a number from 1.");
	else if (i > 3 && !modifier(s, n, sym))
		return err_malformed(e, RULE, "A symbol ends in Rev.n, Add.n "
		    "or Corr.n, or in its number.");
	return true;
}

bool
symbol_read(const char *s, size_t n, struct symbol *out, struct err *e)
{
	struct symbol sym = { .number = 0 };
	int i = 0;

	for (size_t at = 0; at <= n; i++) {
		size_t len = 0;

		while (at + len < n && s[at + len] != '/')
			len++;
		if (!part(i, s + at, len, &sym, e))
			return false;
		at += len + 1;
	}
	if (i < 4)
		return err_malformed(e, RULE,
		    "A symbol has organ, session, kind and number.");
	if (out)
		*out = sym;
	return true;
}
