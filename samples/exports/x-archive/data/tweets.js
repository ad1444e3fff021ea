window.YTD.tweets.part0 = [
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000001"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "94"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000001",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000001",
      "created_at": "Wed Feb 18 12:33:11 +0000 2026",
      "favorited": false,
      "full_text": "Mornings &amp; lamps: why 5 &lt; 6 &gt; 4 watts is enough. &amp;lt;b&amp;gt; is not bold here.",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000002"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/AbCdEfGh01",
            "expanded_url": "https://larkfield.example/guides/warm?a=1&b=2",
            "display_url": "larkfield.example/gu…",
            "indices": [
              "26",
              "49"
            ]
          },
          {
            "url": "https://t.co/AbCdEfGh02",
            "expanded_url": "https://zap.example/wrm",
            "display_url": "zap.example/wrm…",
            "indices": [
              "68",
              "91"
            ]
          }
        ],
        "media": [
          {
            "url": "https://t.co/Pic0000001",
            "expanded_url": "https://x.com/amir_solders/status/1900000000000000002/photo/1",
            "type": "photo",
            "media_url_https": "https://pbs.twimg.com/media/FakePic1.jpg",
            "id_str": "19",
            "indices": [
              "93",
              "116"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "115"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000002",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000002",
      "created_at": "Thu Feb 19 08:05:00 +0000 2026",
      "favorited": false,
      "full_text": "Our guide to warm light: https://t.co/AbCdEfGh01, and the old one: https://t.co/AbCdEfGh02. https://t.co/Pic0000001",
      "lang": "en",
      "extended_entities": {
        "media": [
          {
            "url": "https://t.co/Pic0000001",
            "type": "photo",
            "media_url_https": "https://pbs.twimg.com/media/FakePic1.jpg",
            "ext_alt_text": "A desk lamp beside a window",
            "indices": [
              "93",
              "116"
            ]
          },
          {
            "url": "https://t.co/Pic0000001",
            "type": "video",
            "media_url_https": "https://pbs.twimg.com/media/FakeFilm.jpg",
            "indices": [
              "93",
              "116"
            ]
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000003"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [
          {
            "name": "Larkfield",
            "screen_name": "larkfield",
            "indices": [
              "3",
              "13"
            ],
            "id_str": "77",
            "id": "77"
          }
        ],
        "urls": []
      },
      "display_text_range": [
        "0",
        "78"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000003",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000003",
      "created_at": "Fri Feb 20 17:45:59 +0000 2026",
      "favorited": false,
      "full_text": "RT @larkfield: On behalf of Larkfield: our Leeds shop opens on Friday at nine.",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000004"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "43"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000004",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000004",
      "created_at": "Sat Feb 21 09:00:00 +0000 2026",
      "favorited": false,
      "full_text": "@jo_lee_here the Fenlight runs on two cells",
      "lang": "en",
      "in_reply_to_status_id_str": "1899999999999999999",
      "in_reply_to_user_id": "88",
      "in_reply_to_screen_name": "jo_lee_here"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000005"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/Quote00001",
            "expanded_url": "https://twitter.com/dreyes_lights/status/1899999999999999998",
            "display_url": "twitter.com/dreyes_l…",
            "indices": [
              "15",
              "38"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "38"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000005",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000005",
      "created_at": "Sun Feb 22 10:10:10 +0000 2026",
      "favorited": false,
      "full_text": "What she said. https://t.co/Quote00001",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000006"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": [
          {
            "url": "https://t.co/LongNote001",
            "expanded_url": "https://x.com/i/web/status/1900000000000000006",
            "display_url": "x.com/i/web/status/1…",
            "indices": [
              "270",
              "293"
            ]
          }
        ]
      },
      "display_text_range": [
        "0",
        "307"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000006",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000006",
      "created_at": "Mon Feb 23 06:30:00 +0000 2026",
      "favorited": false,
      "full_text": "We asked forty people in the Leeds shop what they switch on first in the morning, and their answers were not what we had thought they would be. Nobody said the ceiling light. Most said the small lamp beside the kettle, a few the one in the hall &amp; two said the fridge. So we put… https://t.co/LongNote001",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000007"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "53"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000007",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000007",
      "created_at": "Tue Feb 24 11:11:11 +0000 2026",
      "favorited": false,
      "full_text": "Falcon ships on Tuesday. You did not hear it from me.",
      "lang": "und"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000008"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "23"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000008",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000008",
      "created_at": "Wed Feb 25 23:59:59 +0000 2026",
      "favorited": false,
      "full_text": "https://t.co/Pic0000002",
      "lang": "zxx",
      "extended_entities": {
        "media": [
          {
            "url": "https://t.co/Pic0000002",
            "type": "animated_gif",
            "media_url_https": "https://pbs.twimg.com/tweet_video_thumb/FakeGif.jpg"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id_str": "1900000000000000009",
      "created_at": "Thu Feb 26 07:00:00 +0000 2026",
      "lang": "en"
    }
  },
  {
    "tweet": {
      "edit_info": {
        "initial": {
          "editTweetIds": [
            "1900000000000000010"
          ],
          "editableUntil": "2026-02-18T13:33:11.000Z",
          "editsRemaining": "5",
          "isEditEligible": true
        }
      },
      "retweeted": false,
      "source": "<a href=\"https://mobile.x.example\" rel=\"nofollow\">X Web App</a>",
      "entities": {
        "hashtags": [],
        "symbols": [],
        "user_mentions": [],
        "urls": []
      },
      "display_text_range": [
        "0",
        "17"
      ],
      "favorite_count": "3",
      "id_str": "1900000000000000010",
      "truncated": false,
      "retweet_count": "0",
      "id": "1900000000000000010",
      "created_at": "Fri Feb 27 07:00:00 +0000 2026",
      "favorited": false,
      "full_text": "Grüße aus Leeds 🦅",
      "lang": "de"
    }
  }
]