/* refusal_test.c: a refusal in the reader's language.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "act/type.h"
#include "press/refusal.h"
#include "seal/json.h"

static struct err e;

static void
told(const char *code, const char *want)
{
	struct buf out = BUF_MAX(4096);

	lang_refusal(&out, lang_find(code), &e);
	STR_IS(out.p ? out.p : "", want);
	buf_free(&out);
}

TEST(refusal, values_of_printf_stand_in_their_order)
{
	err_refuse(&e, "quorum 1", "There is no quorum: %lld of %lld members "
	    "are present, %lld are needed.", 3LL, 7LL, 5LL);
	told("en", e.says);
	told("ru", "Кворума нет: присутствуют 3 из 7, необходимо 5.");
}

TEST(refusal, named_holes_stand_in_any_order_and_as_often_as_wanted)
{
	err_said(&e, ERR_REFUSED, "chair 3", "", "The chair is with {answer}: "
	    "it is handed over by {answer} or by the secretariat.");
	err_with(&e, "arm", 3);
	err_with(&e, "arm", 3);
	err_fill(&e);
	told("en", e.says);
	told("ru", "Председательствует arm: председательство передаёт arm или "
	    "Секретариат.");
	err_said(&e, ERR_REFUSED, "VCLT 7", "", "This office of {for} needs "
	    "accepted full powers to sign {document}.");
	err_with(&e, "arm", 3);
	err_with(&e, "charter", 7);
	told("ru", "Чтобы подписать документ в этой должности, нужны принятые "
	    "полномочия: arm, charter.");
}

TEST(refusal, a_value_that_is_a_message_is_translated)
{
	err_refuse(&e, "record 3", "%s may not %s: that is for %s.", "arm",
	    "open a meeting", "a member state");
	told("en", "arm may not open a meeting: that is for a member state.");
	told("ru", "arm не вправе открыть заседание: это вправе делать "
	    "государство-член.");
	err_malformed(&e, "format-act 5", "\"%s\" %s.", "number", "is empty");
	told("ru", "Поле «number»: пусто.");
	err_refuse(&e, "record 2", "The record knows no %s named %s.",
	    "member|organ", "moon");
	told("ru", "В реестре нет такого краткого имени (государство-член / "
	    "орган): «moon».");
	err_refuse(&e, "record 2", "The record knows no %s named %s.",
	    "member|moon", "moon");
	told("ru", "В реестре нет такого краткого имени (member|moon): «moon».");
}

TEST(refusal, a_text_in_quotation_marks_is_not)
{
	/* "member" and "organ" are messages, and here names of fields. */
	err_malformed(&e, "format-act 5", "\"%s\" must be one of %s.",
	    "member", "organ|member");
	told("en", "\"member\" must be one of organ|member.");
	told("ru", "Поле «member»: допускается одно из «organ|member».");
	err_refuse(&e, "record 2", "There is already a %.*s named %s.", 5,
	    "organ|member", "organ");
	told("ru", "Такое краткое имя уже есть (орган): «organ».");
}

TEST(refusal, a_message_that_is_a_value_whole_is_translated)
{
	err_refuse(&e, "limits", "%s", "The address is too long.");
	told("en", "The address is too long.");
	told("ru", "Адрес слишком длинный.");
	err_refuse(&e, "limits", "%s", "Nobody knows this.");
	told("ru", "Nobody knows this.");
}

TEST(refusal, without_a_translation_it_says_what_it_says)
{
	err_absent(&e, "There is no %s.", "moon");
	told("ru", "There is no moon.");
	err_said(&e, ERR_FAULT, NULL, "An older desk said this.", "");
	told("ru", "An older desk said this.");
	told("en", "An older desk said this.");
}

TEST(refusal, with_a_value_missing_it_says_what_it_says)
{
	err_said(&e, ERR_REFUSED, "meeting 4", "The session one is closed.",
	    "The session {session} is closed.");
	told("ru", "The session one is closed.");
	err_with(&e, "one", 3);
	told("ru", "Сессия закрыта: one.");
	err_with(&e, "two", 3);
	told("ru", "The session one is closed.");
}

TEST(refusal, a_percent_sign_is_one)
{
	err_absent(&e, "100%% of %s.", "it");
	told("en", "100% of it.");
	told("ru", "100% of it.");
}

TEST(refusal, every_guard_has_its_translation)
{
	const struct lang *ru = lang_find("ru");

	for (size_t i = 0; act_types[i]; i++)
		for (const struct guard *g = act_types[i]->guards; g && g->ask;
		    g++)
			if (tr(ru, g->says) == g->says)
				test_fail(__FILE__, __LINE__, "%s", g->says);
}

TEST(refusal, a_twin_has_the_message_and_its_values)
{
	struct arena *a = arena_new(1 << 16);
	struct json *o = json_object(a);
	struct buf out = BUF_MAX(4096);

	err_malformed(&e, "format-act 5", "\"%s\" %s.", "number", "is empty");
	refusal_put(a, o, lang_find("ru"), &e, NULL, NULL);
	json_write(&out, o);
	STR_IS(out.p, "{\"form\":\"\\\"%s\\\" %s.\",\"rule\":\"format-act 5\","
	    "\"says\":\"Поле «number»: пусто.\","
	    "\"with\":[\"number\",\"is empty\"]}");
	buf_free(&out);
	arena_release(a);
}
