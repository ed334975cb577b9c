import { useState } from 'react';
import { Button, Linking, Text, View } from 'react-native';
import { invite, type Invitation } from '../api/share';

const TREND_COLOURS = ['#2e7d32', '#f9a825', '#c62828'];

export function Overview({ glucose, trend }: { glucose: number; trend: number }) {
  const [invitation, setInvitation] = useState<Invitation>();
  const [toasts, setToasts] = useState<{ id: string; text: string }[]>([]);

  function share(): void {
    setInvitation(invite('relative'));
    setToasts([...toasts, { id: Math.random().toString(36), text: 'Invitation made' }]);
  }

  return (
    <View>
      <Text style={{ color: TREND_COLOURS[Math.min(2, Math.abs(trend))] }}>{glucose} mg/dL</Text>
      <Button title="Share" onPress={share} />
      {invitation && <Text>Code: {invitation.inviteCode}</Text>}
      <Text onPress={() => void Linking.openURL('http://www.glucose-app.example/help')}>Help</Text>
      {toasts.map(({ id, text }) => (
        <Text key={id}>{text}</Text>
      ))}
    </View>
  );
}
