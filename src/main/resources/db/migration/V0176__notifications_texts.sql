-- What administrators have notices say instead of our own words.
create table notice_text (
    kind text not null,
    language text not null,
    subject text not null constraint notice_text_subject check (subject ~ '\S' and length(subject) <= 200),
    heading text not null constraint notice_text_heading check (heading ~ '\S' and length(heading) <= 200),
    body text not null constraint notice_text_body check (body ~ '\S' and length(body) <= 10000),
    changed_at timestamptz not null default now(),
    constraint notice_text_pk primary key (kind, language)
);
comment on column notice_text.kind is 'not personal: a word of ours';
comment on column notice_text.language is 'not personal: a BCP 47 tag';
comment on column notice_text.subject is 'not personal: words for everybody';
comment on column notice_text.heading is 'not personal: words for everybody';
comment on column notice_text.body is 'not personal: words for everybody';

-- The notices that are switched off.
create table notice_off (
    kind text constraint notice_off_pk primary key
);
comment on column notice_off.kind is 'not personal: a word of ours';
