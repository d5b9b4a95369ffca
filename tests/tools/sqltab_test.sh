#!/bin/sh
# sqltab_test.sh SQLTAB_EXE CC: named SQL in, a table that compiles out.
# SPDX-License-Identifier: Apache-2.0
sqltab=$1 cc=$2
. "$(dirname "$0")/lib.sh"
mkdir "$dir/book"

# made SENTENCE: a.sql and b.sql become book/sql.h and book/sql.c
make_it() {
	"$sqltab" "$dir/book/sql.h" "$dir/book/sql.c" "$dir/a.sql" "$dir/b.sql"
}
version() { sed -n 's/.*version\[\] = "\(.*\)";/\1/p' "$dir/book/sql.c"; }

good() {
	cat >"$dir/a.sql" <<-'S'
	-- what this file is about: not a section
	-- :schema
	CREATE TABLE t (
	  a INTEGER, -- a column; with a comment
	  b TEXT DEFAULT 'it''s -- no comment; ?' /* and ; another */
	) STRICT;
	CREATE INDEX i ON t (a);

	-- :read all_of
	SELECT a, b ->> '$.x' AS "odd;name" FROM t -- which?
	WHERE a = :a AND b <> :b_2;

	-- :write add_one
	INSERT INTO t (a, b) VALUES (:a, 'two
	  lines');
	S
	cat >"$dir/b.sql" <<-'S'
	-- :schema
	CREATE TABLE u (c) STRICT;
	-- :read second
	SELECT 1;
	S
}
good
accepted 'named SQL becomes a header and a table' make_it
cat >"$dir/main.c" <<'C'
#include "book/sql.h"
#include <assert.h>
#include <stddef.h>
#include <string.h>
int
main(void)
{
	const struct book_sql_text *t = book_sql_texts;

	assert(SQL_ALL_OF == 1 && SQL_ADD_ONE == 2 && SQL_SECOND == 3);
	assert(SQL_COUNT == 4 && !*t[SQL_NONE].text);
	assert(strcmp(t[SQL_ALL_OF].name, "all_of") == 0);
	assert(strcmp(t[SQL_ALL_OF].text, "SELECT a, b ->> '$.x' AS "
	    "\"odd;name\" FROM t\nWHERE a = :a AND b <> :b_2;\n") == 0);
	assert(!t[SQL_ALL_OF].write && t[SQL_ADD_ONE].write);
	assert(strstr(t[SQL_ADD_ONE].text, "'two\n  lines'"));
	assert(strcmp(t[SQL_ALL_OF].file, "a.sql") == 0);
	assert(t[SQL_ALL_OF].line == 9 && t[SQL_SECOND].line == 3);
	assert(strstr(book_schema[0], "'it''s -- no comment; ?'\n) STRICT;"));
	assert(strstr(book_schema[0], "a INTEGER,\n"));
	assert(strstr(book_schema[1], "TABLE u") && !book_schema[2]);
	assert(strlen(book_schema_version) == 16);
	return 0;
}
C
accepted 'the table compiles without a warning' "$cc" -std=gnu17 -Wall \
    -Wextra -Wpedantic -Werror -I"$dir" -o "$dir/main" "$dir/main.c" \
    "$dir/book/sql.c"
accepted 'texts, names, kinds and places are those of the files' "$dir/main"

was=$(version)
same() { make_it && [ "$(version)" = "$was" ]; }
other() { make_it && [ "$(version)" != "$was" ]; }
sed -i 's/a column; with a comment/another comment/' "$dir/a.sql"
sed -i 's/SELECT 1/SELECT 2/' "$dir/b.sql"
accepted 'a comment or a query does not change the version' same
sed -i 's/(c)/(c, d)/' "$dir/b.sql"
accepted 'a column changes the version' other
good; sed -i "s/:a, 'two/:a, 'too/" "$dir/a.sql"
accepted 'a writing statement changes the version' other

# planted SENTENCE LINE WORDS TEXT: TEXT stands in b.sql.
planted() {
	good
	printf '%s\n' "$4" >"$dir/b.sql"
	refused "$1" "b.sql:$2: error: $3" make_it
}
planted 'a name stands once' 1 'all_of stands already at' '-- :read all_of
SELECT 1;'
planted 'a statement ends' 1 'this section does not end with ;' '-- :read x
SELECT 1'
planted 'an empty section is refused' 1 'this section does not end' '-- :read x
-- :read y
SELECT 1;'
planted 'a name is one statement' 1 'x is more than one statement' '-- :read x
SELECT 1; SELECT 2;'
planted 'nothing stands before the first section' 2 'this stands before' '
SELECT 1; -- :read x'
planted 'a question mark is no parameter' 2 '? is not a parameter' '-- :read x
SELECT ?;'
planted 'a numbered parameter is refused' 3 '?12 is not a parameter' '-- :read x
SELECT 1,
?12;'
planted 'a dollar parameter is refused' 2 '$x is not a parameter' '-- :read x
SELECT $x;'
planted 'an at parameter is refused' 2 '@x is not a parameter' '-- :read x
SELECT @x;'
planted 'a schema has no parameter' 2 'a schema has no parameters' '-- :schema
CREATE VIEW v AS SELECT :x;'
planted 'a misspelt section is named' 1 ':raed is none of' '-- :raed x
SELECT 1;'
planted 'a section with odd blanks is still a section' 3 '"X" is not a name' \
'-- :read x
SELECT 1;
--:read X'
planted 'an open quote is named where it opens' 2 'this quote is never closed' \
"-- :read x
SELECT 'a
;"
planted 'an open comment is named where it opens' 2 'this comment is never' \
'-- :read x
SELECT /* 1;'
planted 'names that C needs are taken' 1 'the name count is taken' \
'-- :read count
SELECT 1;'
finish
