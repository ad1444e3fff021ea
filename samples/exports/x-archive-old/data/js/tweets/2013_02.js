Grailbird.data.tweets_2013_02 = 
 [ {
  "source": "web",
  "entities": {
    "user_mentions": [],
    "media": [],
    "hashtags": [],
    "urls": [
      {
        "indices": [
          10,
          32
        ],
        "url": "http:\/\/t.co\/Old0000001",
        "expanded_url": "http:\/\/larkfield.example\/old",
        "display_url": "larkfield.example\/old"
      }
    ]
  },
  "geo": {},
  "id_str": "300000000000000001",
  "text": "Old lamps http:\/\/t.co\/Old0000001",
  "id": 300000000000000001,
  "created_at": "2013-02-18 12:33:11 +0000",
  "user": {
    "name": "Amir Haddad",
    "screen_name": "amir_solders",
    "protected": false,
    "id_str": "77001",
    "profile_image_url_https": "x",
    "id": 77001,
    "verified": false
  }
} ]