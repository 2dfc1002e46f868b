-- How long the company lets a dealer wait, in minutes of working time, for each urgency; edited by the administrator (L1, L2).
create table concern_clock (
  urgency         varchar(16)  not null primary key,
  answer_minutes  int          not null,
  solve_minutes   int          not null,
  -- its hours run on weekends and holidays too
  every_day       boolean      not null,
  from_hour       int          not null,
  to_hour         int          not null
);
insert into concern_clock (urgency, answer_minutes, solve_minutes, every_day, from_hour, to_hour) values
  ('CUSTOMER_WAITING', 120, 480, true, 8, 20),
  ('URGENT', 240, 1080, false, 9, 18),
  ('NORMAL', 540, 2700, false, 9, 18);

insert into concern_topic (id, name_en, name_zh, place, retired) values
  (1, 'Delivery', '发货与物流', 1, false),
  (2, 'Product quality', '产品质量', 2, false),
  (3, 'Prices and policies', '价格与政策', 3, false),
  (4, 'Settlement of accounts', '对账与结算', 4, false),
  (5, 'Service and spare parts', '售后与配件', 5, false),
  (6, 'Trade area', '区域与窜货', 6, false),
  (7, 'How we talk', '沟通与态度', 7, false);

-- First answers that listen and apologise, to begin from; never sent by themselves.
create table concern_template (
  id        bigint         not null auto_increment primary key,
  name_en   varchar(60)    not null,
  name_zh   varchar(60)    not null,
  words_en  varchar(2000)  not null,
  words_zh  varchar(2000)  not null,
  place     int            not null
);
insert into concern_template (name_en, name_zh, words_en, words_zh, place) values
  ('Listen and apologise', '先倾听，先致歉',
   'Thank you for telling us. I am sorry that this happened to you. I would like to hear it in full: may I call you today? What would help you most right now?',
   '谢谢您告诉我们。给您添了麻烦，真的很抱歉。我想先完整地听您说一遍：今天方便给您打个电话吗？眼下最能帮到您的是什么？', 1),
  ('The customer is waiting', '客户正在等',
   'I am sorry. Your customer comes first: I am seeing to it now and will tell you within the hour what we can do. Whose mistake it was we leave for later.',
   '对不起，让您和客户受累了。先把客户的事办好：我马上处理，一小时内告诉您能怎么办。是谁的责任以后再说。', 2),
  ('A worry', '顾虑',
   'Thank you for your trust. I understand that this weighs on you. Please tell me more: since when, and what are you most afraid of?',
   '谢谢您信任我们，愿意说出来。我明白这件事让您不安。请您再多讲一些：从什么时候开始的，您最担心的是什么？', 3);

-- Words by which the editor notices an answer that only explains; one row a language, words apart by line breaks.
create table concern_words (
  language   varchar(8)     not null primary key,
  explains   varchar(2000)  not null,
  listens    varchar(2000)  not null
);
insert into concern_words (language, explains, listens) values
  ('en', 'because\nthe reason\ndue to\nas per\naccording to\nour policy\nthe policy\nthe rules\nactually\nyou should have\nnot our fault\nyou did not', 'sorry\napologise\napologize\nthank you\nthanks\nunderstand\ntell me\nmay I call\nhow can\nhelp'),
  ('zh', '因为\n由于\n原因是\n根据规定\n按照\n政策\n规定\n其实\n您应该\n不是我们的\n您没有', '抱歉\n对不起\n致歉\n谢谢\n感谢\n理解\n明白您\n请您\n您说\n帮');
