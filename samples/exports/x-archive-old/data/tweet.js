window.YTD.tweet.part0 = [
  {
    "edit_info": {
      "initial": {
        "editTweetIds": [
          "1900000000000000012"
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
      "45"
    ],
    "favorite_count": "3",
    "id_str": "1900000000000000012",
    "truncated": false,
    "retweet_count": "0",
    "id": "1900000000000000012",
    "created_at": "Sun Mar 01 07:00:00 +0000 2026",
    "favorited": false,
    "full_text": "An archive of before 2022, without a wrapper.",
    "lang": "en"
  }
]