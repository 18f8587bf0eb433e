/** A line a topic: what its articles keep coming back to. */
const LINES = `
ceasefire rebel truce militant airstrike envoy frontline mediator hostage convoy siege faction
ballot candidate runoff polling-station turnout incumbent manifesto recount voter primary pledge coalition
inflation interest-rate central-bank bond deficit currency stimulus recession lender treasury growth economist
oilfield pipeline barrel refinery tanker quota producer gas-field supplier cartel crude-price well
hurricane levee evacuation shelter forecaster landfall storm-surge outage relief-worker wind downpour rooftop
goalkeeper striker penalty defender midfield referee transfer-window derby substitute header equalizer cup
vaccine outbreak epidemic infection clinic dose quarantine symptom laboratory epidemiologist ward mask
warhead centrifuge reactor missile inspector enrichment launch-site sanction range test treaty delegation
refugee asylum-seeker smuggler dinghy camp coastguard visa passport quota reception-center deportation crossing
courtroom verdict jury defendant bail plea testimony acquittal prosecutor hearing appeal cell
bribe kickback audit offshore-account whistleblower tender prosecutor watchdog scandal slush-fund ledger resignation
smartphone startup chip app developer patent software platform cloud-service algorithm gadget subscriber
satellite rocket orbit astronaut probe telescope lander crater asteroid launchpad capsule comet
carbon-emission glacier climate-model pledge greenhouse-gas heatwave sea-level coral wind-farm solar-panel target treaty
harvest wheat-field tractor grain-silo fertilizer drought subsidy herd orchard pesticide cooperative irrigation-canal
strike picket-line union walkout pay-offer shop-steward overtime pension layoff grievance negotiator stoppage
curriculum classroom tuition-fee exam principal scholarship lecture dormitory degree pupil teacher campus
cathedral bishop pilgrim parish cardinal shrine sermon congregation monastery pope relic prayer
bomber checkpoint suicide-attack detonator cell extremist plot raid alert barrier suspect safe-house
cartel trafficker shipment cocaine-haul gang kingpin turf-war informant smuggling-route tunnel seizure dealer
airliner runway cockpit black-box crash-site pilot passenger carrier turbulence hangar fleet route
locomotive railway commuter platform timetable carriage derailment track signal-box ticket operator station
film-festival premiere screenplay actress box-office sequel studio nomination jury trailer red-carpet director
album concert orchestra guitarist songwriter chart tour-date microphone choir stage melody record-label
gallery canvas curator sculpture auction exhibit collector fresco restorer masterpiece bidder manuscript
quake aftershock epicenter rubble survivor tremor rescue-team landslide tent seismologist fault-line collapse
wildfire blaze hillside helicopter firebreak ember evacuee acre ridge hotspot wind-gust crew
trade-deal tariff exporter import-duty quota negotiator surplus steelmaker customs-post retaliation shipment dispute
mortgage landlord tenant rent developer foreclosure suburb skyscraper zoning-law home-buyer builder realtor
hacker data-breach password server malware botnet cyberattack firewall encryption-key leak phishing-email network
census birth-rate immigrant population pensioner household migration statistic generation minority demographer district
parliament bill amendment speaker filibuster quorum whip vote lawmaker committee draft-law clause
marathon sprinter medalist relay doping-test stadium heat world-record podium hurdle federation qualifier
tennis-player backhand tiebreak seed grand-slam serve semifinal wildcard baseline rally umpire racket
chef restaurant recipe vineyard harvest cheese menu diner bakery flavor ingredient winemaker
dam river turbine reservoir hydropower-plant spillway irrigation villager basin floodgate megawatt downstream-state
elephant poacher ranger reserve rhino ivory-tusk habitat species breeder biologist zoo herd
newsroom broadcaster censorship blogger editor press-card freelancer newsstand libel-suit columnist publisher headline
automaker assembly-line recall sedan electric-car battery dealer airbag emission-test hybrid supplier showroom
archaeologist tomb excavation artifact mummy temple inscription pottery burial-site ruin pyramid skeleton`;

/** @type {string[][]} */
export const TOPICS = LINES.trim()
  .split('\n')
  .map((line) => line.split(' ').map((noun) => noun.replaceAll('-', ' ')));
